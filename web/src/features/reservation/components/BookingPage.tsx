import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';

import type { FestivalDetail } from '@shared/api/schema';
import { festivalDetail } from '@shared/festival/festival';
import { LostFestival } from '@shared/festival/LostFestival';
import { useUser } from '@shared/session/store';
import { isLost } from '@shared/ui/Lost';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';

import { admission } from '../api/admission';
import { Booking } from './Booking';

const FRESH = 3_000;

/** If there is a waiting room, only people who were let in see this page. */
export function BookingPage() {
  const { t } = useTranslation('reservation');
  const { festivalId = '' } = useParams();
  const found = useQuery({ ...festivalDetail(festivalId), refetchInterval: FRESH, staleTime: FRESH });
  if (!found.data && isLost(found.error)) {
    return <LostFestival />;
  }
  return (
    <Page title={t('book.title')} lead={found.data?.title} narrow>
      {!found.data && <ProblemNotice error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height="20rem" />}
      {found.data &&
        (found.data.waitingRoom ? <Admitted festival={found.data} /> : <Booking festival={found.data} until={null} />)}
    </Page>
  );
}

function Admitted({ festival }: { festival: FestivalDetail }) {
  const { email } = useUser();
  const may = useQuery(admission(festival.festivalId, email));
  if (!may.data) {
    return may.isPending ? <Skeleton height="20rem" /> : <ProblemNotice error={may.error} retry={() => void may.refetch()} />;
  }
  return may.data.allowed ? (
    <Booking festival={festival} until={may.data.admittedUntil ?? null} />
  ) : (
    <Navigate to={`/festival/${festival.festivalId}/wait`} replace />
  );
}
