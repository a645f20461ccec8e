import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useFormats } from '@shared/i18n/format';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';

import { ticketsToCome } from '../api/ticketsToCome';
import style from './Account.module.css';

const SHOWN = 5;

/** The tickets that are cancelled together with the account. */
export function HeldTickets() {
  const { t } = useTranslation('account');
  const { day } = useFormats();
  const held = useQuery({ ...ticketsToCome, staleTime: 0 });
  if (!held.data) {
    return held.error ? <ProblemNotice error={held.error} retry={() => void held.refetch()} /> : <Skeleton height="3rem" />;
  }
  const more = held.data.length - SHOWN;
  return (
    <ul className={style.what}>
      {held.data.slice(0, SHOWN).map(({ reservationId, festivalTitle: title, festivalDate, quantity: tickets }) => (
        <li key={reservationId}>{t('delete.ticket', { title, day: day(festivalDate), tickets })}</li>
      ))}
      {more > 0 && <li>{t('delete.more', { more })}</li>}
    </ul>
  );
}
