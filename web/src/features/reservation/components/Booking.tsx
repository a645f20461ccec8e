import { useState } from 'react';

import { useTranslation } from 'react-i18next';

import type { FestivalDetail } from '@shared/api/schema';
import { saleOf } from '@shared/festival/sale';
import { SaleNotice } from '@shared/festival/SaleNotice';
import { useFormats } from '@shared/i18n/format';
import { Button } from '@shared/ui/Button';
import { Confirm } from '@shared/ui/Confirm';
import { Notice } from '@shared/ui/Notice';
import { useNow } from '@shared/ui/useNow';

import style from './Booking.module.css';
import { DateChoice } from './DateChoice';
import { LeaveBooking } from './LeaveBooking';
import { Quantity } from './Quantity';
import { Refused } from './Refused';
import { TimeLeft } from './TimeLeft';
import { useReserving } from './useReserving';

type Props = { festival: FestivalDetail; until: string | null };

/**
 * Leads from a day and a number to a ticket. It keeps asking how many tickets are left, so a day may sell out while the
 * user looks at it. When nothing is on sale, the form says why and cannot be used.
 */
export function Booking({ festival, until }: Props) {
  const { t } = useTranslation('reservation');
  const { day } = useFormats();
  const [date, setDate] = useState<string | null>(null);
  const [wanted, setWanted] = useState(1);
  const [isAsking, setAsking] = useState(false);
  const reserving = useReserving(festival.festivalId);
  const sale = saleOf(festival, useNow());
  const closed = sale !== 'OPEN';
  const chosen = festival.dates.find((each) => each.date === date);
  const most = Math.min(festival.maxPerUser, chosen?.remaining ?? festival.maxPerUser);
  const tickets = Math.max(1, Math.min(wanted, most));
  const gone = chosen?.remaining === 0;
  const change = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      reserving.reset();
      set(value);
    };
  };
  return (
    <>
      {until && <TimeLeft until={until} festivalId={festival.festivalId} />}
      {closed && <SaleNotice festival={festival} sale={sale} />}
      <DateChoice dates={festival.dates} value={date} onChange={change(setDate)} isDisabled={closed} />
      {gone && !reserving.error && (
        <Notice kind="warn">
          {t('book.gone')} {!closed && t('book.other')}
        </Notice>
      )}
      <Quantity value={tickets} most={most} limit={festival.maxPerUser} onChange={change(setWanted)} isDisabled={closed} />
      <Refused error={reserving.error} festival={festival} />
      <div className={style.submit}>
        <Button isDisabled={closed || !date || gone} isPending={reserving.isPending} onPress={() => setAsking(true)} wide>
          {closed ? t('book.closed') : date ? t('book.submit', { tickets }) : t('book.choose')}
        </Button>
      </div>
      {festival.waitingRoom && <LeaveBooking festivalId={festival.festivalId} />}
      <Confirm
        isOpen={isAsking && date !== null}
        title={t('book.confirm.title')}
        yes={t('book.confirm.yes')}
        no={t('book.confirm.no')}
        isPending={reserving.isPending}
        onYes={() => date && reserving.reserve({ date, tickets, done: () => setAsking(false) })}
        onNo={() => setAsking(false)}
      >
        <p>
          <strong>{festival.title}</strong>
        </p>
        <p>{date && t('book.confirm.text', { day: day(date), tickets })}</p>
      </Confirm>
    </>
  );
}
