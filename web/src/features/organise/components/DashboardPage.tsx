import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import type { FestivalDetail } from '@shared/api/schema';
import { festivalDetail } from '@shared/festival/festival';
import { LostFestival } from '@shared/festival/LostFestival';
import { useFormats } from '@shared/i18n/format';
import { useUser } from '@shared/session/store';
import { ButtonLink } from '@shared/ui/Button';
import { isLost } from '@shared/ui/Lost';
import { Notice } from '@shared/ui/Notice';
import { Page } from '@shared/ui/Page';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';

import style from './Organise.module.css';
import { QueuePanel } from './QueuePanel';
import { Sales } from './Sales';

const FRESH = 3_000;

export function DashboardPage() {
  const { t } = useTranslation('organise');
  const { days } = useFormats();
  const { festivalId = '' } = useParams();
  const found = useQuery({ ...festivalDetail(festivalId), refetchInterval: FRESH, staleTime: FRESH });
  const festival = found.data;
  if (!festival && isLost(found.error)) {
    return <LostFestival />;
  }
  return (
    <Page title={festival?.title ?? t('title')} lead={festival && days(festival.startDate, festival.endDate)}>
      <ProblemNotice error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Skeleton height="24rem" />}
      {festival && <Dashboard festival={festival} />}
    </Page>
  );
}

function Dashboard({ festival }: { festival: FestivalDetail }) {
  const { t } = useTranslation('organise');
  const { userId } = useUser();
  const { festivalId, organiserId, status, chatRoomId } = festival;
  if (organiserId !== userId) {
    return <Notice kind="warn">{t('notYours')}</Notice>;
  }
  return (
    <>
      {status === 'CANCELLED' && <Notice kind="warn" title={t('cancelled')}>{t('cancelledText')}</Notice>}
      <div className={style.links}>
        <ButtonLink look="quiet" to={`/festival/${festivalId}`}>{t('links.page')}</ButtonLink>
        <ButtonLink look="quiet" to={`/chat/${chatRoomId}`}>{t('links.chat')}</ButtonLink>
        {status !== 'CANCELLED' && (
          <ButtonLink look="quiet" to={`/organise/${festivalId}/edit`}>{t('edit.title')}</ButtonLink>
        )}
      </div>
      <div className={style.dashboard}>
        {status !== 'CANCELLED' && <Sales festival={festival} />}
        {festival.waitingRoom && <QueuePanel festival={festival} />}
      </div>
    </>
  );
}
