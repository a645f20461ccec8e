import { useEffect } from 'react';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Location, useLocation, useParams } from 'react-router';

import { allItems } from '@shared/api/page';
import { ButtonLink } from '@shared/ui/Button';
import { Notice } from '@shared/ui/Notice';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';

import { reservations } from '../api/reservations';
import { Ticket } from './Ticket';

/** The API can list reservations but not read a single one, so this reads the list until it finds the reservation. */
export function TicketPage() {
  const { t } = useTranslation('reservation');
  const { reservationId } = useParams();
  const { state } = useLocation() as Location<{ fresh?: boolean } | null>;
  const mine = useInfiniteQuery(reservations());
  const ticket = allItems(mine.data).find((each) => each.reservationId === reservationId);
  const { fetchNextPage, hasNextPage, isFetching } = mine;
  const isSearching = !ticket && hasNextPage;
  useEffect(() => {
    if (isSearching && !isFetching) {
      void fetchNextPage();
    }
  }, [isSearching, isFetching, fetchNextPage]);
  return (
    <Page title={ticket?.festivalTitle ?? t('ticket.title')} hideTitle narrow>
      {state?.fresh && ticket?.status === 'CONFIRMED' && <Notice kind="good">{t('ticket.done')}</Notice>}
      {ticket && <Ticket ticket={ticket} />}
      {!ticket && !mine.error && (isFetching || isSearching) && <Skeleton height="30rem" />}
      {!ticket && <ProblemNotice error={mine.error} retry={() => void mine.refetch()} />}
      {!ticket && mine.isSuccess && !isFetching && !isSearching && (
        <Notice
          title={t('ticket.missing')}
          actions={
            <ButtonLink look="quiet" to="/me/tickets">
              {t('tickets.title')}
            </ButtonLink>
          }
        />
      )}
    </Page>
  );
}
