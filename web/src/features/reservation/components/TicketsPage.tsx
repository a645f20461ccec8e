import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { allItems } from '@shared/api/page';
import type { ReservationView } from '@shared/api/schema';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';

import { reservations } from '../api/reservations';
import { TicketRow } from './TicketRow';
import style from './Ticket.module.css';
import { byTime } from './tickets';

export function TicketsPage() {
  const { t } = useTranslation('reservation');
  const mine = useInfiniteQuery(reservations());
  const { upcoming, past } = byTime(allItems(mine.data), new Date());
  return (
    <Page title={t('tickets.title')} narrow>
      {!mine.data && <ProblemNotice error={mine.error} retry={() => void mine.refetch()} />}
      {mine.isPending && <Skeleton height="6rem" />}
      {mine.isSuccess && upcoming.length + past.length === 0 && <Nothing />}
      <Section title={t('tickets.upcoming')} tickets={upcoming} />
      <Section title={t('tickets.past')} tickets={past} />
      {mine.hasNextPage && (
        <Button look="quiet" isPending={mine.isFetchingNextPage} onPress={() => void mine.fetchNextPage()}>
          {t('tickets.more')}
        </Button>
      )}
    </Page>
  );
}

function Section({ title, tickets }: { title: string; tickets: ReservationView[] }) {
  return tickets.length === 0 ? null : (
    <section className={style.section}>
      <h2>{title}</h2>
      <ul className={style.rows}>
        {tickets.map((ticket) => (
          <TicketRow key={ticket.reservationId} ticket={ticket} />
        ))}
      </ul>
    </section>
  );
}

function Nothing() {
  const { t } = useTranslation('reservation');
  return (
    <section className={style.section}>
      <h2>{t('tickets.empty')}</h2>
      <p>{t('tickets.emptyText')}</p>
      <div>
        <ButtonLink to="/">{t('tickets.find')}</ButtonLink>
      </div>
    </section>
  );
}
