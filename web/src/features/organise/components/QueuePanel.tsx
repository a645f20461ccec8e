import { useEffect, useState } from 'react';

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { keep } from '@shared/api/known';
import type { FestivalDetail, QueueStatus } from '@shared/api/schema';
import { secondsToEnter } from '@shared/festival/entering';
import { useFormats } from '@shared/i18n/format';
import { useLive, useLiveState } from '@shared/live/useLive';
import { ProblemNotice } from '@shared/ui/ProblemNotice';

import { queueStatus } from '../api/queue';
import { type Sample, sampled } from '../model/samples';
import style from './Organise.module.css';
import { Pacing } from './Pacing';
import { QueueChart } from './QueueChart';

const NONE = '–';

/** The line as it moves, and the controls for it. */
export function QueuePanel({ festival }: { festival: FestivalDetail }) {
  const { t } = useTranslation('organise');
  const { duration } = useFormats();
  const { festivalId, waitingRoom } = festival;
  const live = useLiveState() === 'live';
  const query = queueStatus(festivalId);
  const status = useQuery({
    ...query,
    refetchInterval: ({ state }) => (live ? false : (state.data?.nextPollSeconds ?? 5) * 1000),
  });
  useLive<QueueStatus>(
    `/topic/queues/${festivalId}`,
    (told) => void keep(query.queryKey, told),
    () => void status.refetch(),
  );
  return (
    <section className={style.panel} aria-labelledby="queue">
      <h2 id="queue">{t('queue.live')}</h2>
      <ProblemNotice error={status.error} retry={() => void status.refetch()} />
      {status.data && <Figures status={status.data} />}
      {waitingRoom && (
        <p className={style.note}>{t('queue.enter', { time: duration(secondsToEnter(waitingRoom.admissionMinutes)) })}</p>
      )}
      {status.data && <History status={status.data} />}
      {status.data && festival.status !== 'CANCELLED' && <Pacing festival={festival} status={status.data} />}
    </section>
  );
}

function Figures({ status }: { status: QueueStatus }) {
  const { t } = useTranslation('organise');
  const { number, moment, duration } = useFormats();
  const wait: number | undefined = status.paused || status.waiting === 0 ? undefined : status.estimatedWaitSeconds;
  const figures = [
    { label: t('queue.waiting'), value: number(status.waiting) },
    { label: t('queue.active'), value: number(status.active) },
    { label: t('queue.rate'), value: status.paused ? NONE : number(status.admittedPerMinute) },
    { label: t('queue.wait'), value: wait === undefined ? NONE : duration(wait) },
  ];
  return (
    <>
      <p className={status.paused ? style.paused : style.state} role="status">
        {status.paused ? t('queue.paused') : t(`queue.states.${status.state}`)}
        {status.state === 'SCHEDULED' && status.opensAt && ` · ${moment(status.opensAt)}`}
      </p>
      <dl className={style.figures}>
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function History({ status }: { status: QueueStatus }) {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    const take = () => setSamples((known) => sampled(known, status, Date.now()));
    take();
    const timer = setInterval(take, 2_000);
    return () => clearInterval(timer);
  }, [status]);
  return <QueueChart samples={samples} />;
}
