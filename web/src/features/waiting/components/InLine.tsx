import { useTranslation } from 'react-i18next';

import type { PlaceView, QueueStatus } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { useLiveState } from '@shared/live/useLive';
import { Notice } from '@shared/ui/Notice';

import { AlertMe } from './AlertMe';
import { Announcements } from './Announcements';
import { LeaveLine } from './LeaveLine';
import { Opening } from './Opening';
import { outlook } from './outlook';
import { PlaceCard } from './PlaceCard';

type Props = { place: PlaceView; status: QueueStatus | undefined };

/** Shows a waiting person their place and how long it takes, and that they lose nothing. */
export function InLine({ place, status }: Props) {
  const { t } = useTranslation('waiting');
  const { ahead, seconds } = outlook(place, status);
  return (
    <>
      <Connection />
      {status?.paused && (
        <Notice kind="warn" title={t('paused.title')}>
          {t('paused.text')}
        </Notice>
      )}
      {place.position === undefined && status?.state === 'SCHEDULED' ? (
        <Opening status={status} />
      ) : (
        <PlaceCard place={place} ahead={ahead} seconds={seconds} />
      )}
      {status && status.waiting > 1 && place.position !== undefined && <Crowd status={status} />}
      <AlertMe />
      <p>{t('keep')}</p>
      <LeaveLine queue={place.queue} />
      {place.position !== undefined && <Announcements ahead={ahead} seconds={seconds} />}
    </>
  );
}

function Connection() {
  const { t } = useTranslation('waiting');
  return useLiveState() === 'down' ? (
    <Notice kind="warn" title={t('down.title')}>
      {t('down.text')}
    </Notice>
  ) : null;
}

function Crowd({ status }: { status: QueueStatus }) {
  const { t } = useTranslation('waiting');
  const { number } = useFormats();
  return <p>{t('waiting', { people: number(status.waiting), rate: number(status.admittedPerMinute) })}</p>;
}
