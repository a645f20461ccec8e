import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { ReservationView } from '@shared/api/schema';
import { festivalDetail } from '@shared/festival/festival';
import { useFormats } from '@shared/i18n/format';
import { Button, ButtonLink } from '@shared/ui/Button';
import { classes } from '@shared/ui/classes';
import { ChatIcon, DayIcon } from '@shared/ui/icons';
import { Notice } from '@shared/ui/Notice';
import { Poster } from '@shared/ui/poster/Poster';
import { QrCode } from '@shared/ui/QrCode';

import { saveCalendarEntry } from './calendar';
import { CancelTicket } from './CancelTicket';
import style from './Ticket.module.css';

/** It must work without the festival's own page, because there may be no network at an entrance. */
export function Ticket({ ticket }: { ticket: ReservationView }) {
  const { t } = useTranslation('reservation');
  const { moment } = useFormats();
  const festival = useQuery(festivalDetail(ticket.festivalId)).data;
  const valid = ticket.status === 'CONFIRMED';
  return (
    <>
      <article className={classes(style.ticket, !valid && style.void)}>
        <div className={style.head}>
          <Poster seed={ticket.festivalId} />
        </div>
        <div className={style.body}>
          <p className={style.title}>{ticket.festivalTitle}</p>
          <Facts ticket={ticket} venue={festival?.venue} />
        </div>
        <div className={style.stub}>
          {valid ? (
            <>
              <QrCode text={ticket.ticketCode} label={t('ticket.qr')} />
              <p>{t('ticket.show')}</p>
            </>
          ) : (
            <Notice kind="bad">{t('ticket.cancelled')}</Notice>
          )}
          <p className={style.code}>
            <span className="hidden-visually">{t('ticket.code')}: </span>
            {ticket.ticketCode}
          </p>
          <p className={style.hint}>{t('ticket.at', { moment: moment(ticket.reservedAt) })}</p>
        </div>
      </article>
      {valid && (
        <div className={style.actions}>
          <Button look="quiet" onPress={() => void saveCalendarEntry(ticket, festival?.venue)} wide>
            <DayIcon />
            {t('ticket.calendar')}
          </Button>
          {festival && (
            <ButtonLink look="quiet" to={`/chat/${festival.chatRoomId}`} wide>
              <ChatIcon />
              {t('ticket.chat')}
            </ButtonLink>
          )}
          <CancelTicket ticket={ticket} />
        </div>
      )}
    </>
  );
}

function Facts({ ticket, venue }: { ticket: ReservationView; venue: string | undefined }) {
  const { t } = useTranslation('reservation');
  const { day } = useFormats();
  return (
    <dl className={style.facts}>
      <div>
        <dt>{t('ticket.when')}</dt>
        <dd>{day(ticket.festivalDate)}</dd>
      </div>
      <div>
        <dt>{t('ticket.count')}</dt>
        <dd>{t('ticket.tickets', { tickets: ticket.quantity })}</dd>
      </div>
      {venue && (
        <div>
          <dt>{t('ticket.where')}</dt>
          <dd>{venue}</dd>
        </div>
      )}
    </dl>
  );
}
