import { useEffect } from 'react';

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams, type Location } from 'react-router';

import { keep } from '@shared/api/known';
import { useWrite } from '@shared/api/useWrite';
import { festivalDetail } from '@shared/festival/festival';
import { LostFestival } from '@shared/festival/LostFestival';
import { useUser } from '@shared/session/store';
import { isLost } from '@shared/ui/Lost';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';

import { joinQueue } from '../api/joinQueue';
import { place } from '../api/place';
import { InLine } from './InLine';
import { JoinAgain } from './JoinAgain';
import { Turn } from './Turn';
import { useWaiting } from './useWaiting';

/** A user who comes by the button of a festival wants to join. A user who reloads wants to see their place. */
export function WaitingPage() {
  const { t } = useTranslation('waiting');
  const { festivalId = '' } = useParams();
  const { state } = useLocation() as Location<{ join?: boolean } | null>;
  const festival = useQuery(festivalDetail(festivalId));
  const { mine, status, isReady } = useWaiting(festivalId);
  const joining = useJoin(festivalId);
  const stranger = mine.data !== undefined && mine.data.state === undefined;
  const { mutate: join, isIdle } = joining;
  useEffect(() => {
    if (stranger && state?.join && isIdle) {
      join();
    }
  }, [stranger, state, isIdle, join]);
  if (!festival.data && isLost(festival.error)) {
    return <LostFestival />;
  }
  return (
    <Page title={t('title')} lead={festival.data?.title} narrow>
      <ProblemNotice error={joining.error ?? (mine.data ? null : mine.error)} retry={() => void mine.refetch()} />
      {content()}
    </Page>
  );

  function content() {
    const { data } = mine;
    if (!data || !isReady || (joining.isPending && stranger)) {
      return mine.isPending || !isReady || joining.isPending ? <Skeleton height="22rem" /> : null;
    }
    if (data.state === 'ADMITTED') {
      return <Turn festivalId={festivalId} place={data} askAgain={() => void mine.refetch()} />;
    }
    return data.state === 'WAITING' ? (
      <InLine place={data} status={status} admissionMinutes={festival.data?.waitingRoom?.admissionMinutes} />
    ) : (
      <JoinAgain state={data.state} isPending={joining.isPending} onJoin={join} />
    );
  }
}

function useJoin(festivalId: string) {
  const { email } = useUser();
  const { queryKey } = place(festivalId, email);
  return useWrite({
    mutationFn: () => joinQueue(festivalId, email),
    changes: [queryKey],
    onSuccess: (joined) => keep(queryKey, joined),
  });
}
