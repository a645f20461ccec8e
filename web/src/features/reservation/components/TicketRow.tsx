import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { ReservationView } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { classes } from '@shared/ui/classes';
import { Poster } from '@shared/ui/poster/Poster';

import style from './Ticket.module.css';

export function TicketRow({ ticket }: { ticket: ReservationView }) {
  const { t } = useTranslation('reservation');
  const { day } = useFormats();
  const cancelled = ticket.status === 'CANCELLED';
  return (
    <li>
      <Link to={`/reservations/${ticket.reservationId}`} className={classes(style.row, cancelled && style.void)}>
        <span className={style.thumb}>
          <Poster seed={ticket.festivalId} />
        </span>
        <span className={style.rowText}>
          <strong>{ticket.festivalTitle}</strong>
          <span>{day(ticket.festivalDate)}</span>
          <span>{cancelled ? t('tickets.cancelled') : t('tickets.count', { tickets: ticket.quantity })}</span>
        </span>
      </Link>
    </li>
  );
}
