import { useTranslation } from 'react-i18next';

import type { PlaceView, QueueStatus } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { useLiveState } from '@shared/live/useLive';
import { Notice } from '@shared/ui/Notice';
import { useOnline } from '@shared/ui/useOnline';

import { AlertMe } from './AlertMe';
import { Announcements } from './Announcements';
import { LeaveLine } from './LeaveLine';
import { Opening } from './Opening';
import { outlook } from './outlook';
import { PlaceCard } from './PlaceCard';
import { Rules } from './Rules';
import { hasMissed } from './turns';

type Props = { place: PlaceView; status: QueueStatus | undefined; admissionMinutes: number | undefined };

/** Shows a waiting person their place, how long it takes if somebody knows, and what happens at their turn. */
export function InLine({ place, status, admissionMinutes }: Props) {
  const { t } = useTranslation('waiting');
  const onHold = status?.paused ?? false;
  const seen = outlook(place, status);
  return (
    <>
      <Connection />
      {hasMissed(place) && (
        <Notice kind="warn" title={t('missed.title')}>
          {t('missed.text')}
        </Notice>
      )}
      {onHold && (
        <Notice kind="warn" title={t('paused.title')}>
          {t('paused.text')}
        </Notice>
      )}
      {place.position === undefined && status?.state === 'SCHEDULED' ? (
        <Opening status={status} />
      ) : (
        <PlaceCard place={place} outlook={seen} onHold={onHold} />
      )}
      {status && status.waiting > 1 && place.position !== undefined && <Crowd status={status} />}
      <AlertMe />
      <Rules admissionMinutes={admissionMinutes} />
      <LeaveLine queue={place.queue} />
      {place.position !== undefined && <Announcements {...seen} />}
    </>
  );
}

/** The line goes on without a connection, so it says that no place is lost. */
function Connection() {
  const { t } = useTranslation('waiting');
  const online = useOnline();
  const live = useLiveState();
  return live === 'down' ? (
    <Notice kind="warn" title={online ? t('down.title') : t('down.offline')}>
      {t('down.text')}
    </Notice>
  ) : null;
}

function Crowd({ status }: { status: QueueStatus }) {
  const { t } = useTranslation('waiting');
  const { number } = useFormats();
  const people = number(status.waiting);
  return (
    <p>{status.paused ? t('crowd', { people }) : t('waiting', { people, rate: number(status.admittedPerMinute) })}</p>
  );
}
