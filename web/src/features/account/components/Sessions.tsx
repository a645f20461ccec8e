import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useWrite } from '@shared/api/useWrite';
import { useFormats } from '@shared/i18n/format';
import { Button } from '@shared/ui/Button';
import { ProblemNotice } from '@shared/ui/ProblemNotice';
import { Row, Rows } from '@shared/ui/Rows';
import { Skeleton } from '@shared/ui/Skeleton';
import { toast } from '@shared/ui/toasts';

import { logOutOthers, logOutDevice, ownSessions } from '../api/sessions';
import style from './Account.module.css';

const UNKNOWN = 'Unknown device';

type OwnSession = { sessionId: string; device: string; place?: string; lastSeenAt: string; current: boolean };

export function Sessions() {
  const { t } = useTranslation('account');
  const found = useQuery(ownSessions);
  const ending = useWrite({
    mutationFn: (sessionId: string | null) => (sessionId ? logOutDevice(sessionId) : logOutOthers()),
    changes: [ownSessions.queryKey],
    onSuccess: (_, sessionId) => toast(t(sessionId ? 'sessions.ended' : 'sessions.othersEnded')),
  });
  const isEnding = (sessionId: string | null) => ending.isPending && ending.variables === sessionId;
  return (
    <section className={style.section}>
      <h2>{t('sessions.title')}</h2>
      <p className={style.note}>{t('sessions.lead')}</p>
      <ProblemNotice error={found.error} retry={() => void found.refetch()} />
      <ProblemNotice error={ending.error} />
      {found.isPending && <Skeleton height="3.5rem" />}
      {found.data && (
        <Rows>
          {found.data.map((each) => (
            <SessionRow key={each.sessionId} session={each} isEnding={isEnding(each.sessionId)} end={() => ending.mutate(each.sessionId)} />
          ))}
        </Rows>
      )}
      {found.data?.some(({ current }) => !current) && (
        <Button look="quiet" isPending={isEnding(null)} onPress={() => ending.mutate(null)}>
          {t('sessions.endOthers')}
        </Button>
      )}
    </section>
  );
}

/** The server says in English which browser on which system it is, for example "Chrome on Linux". */
function useDevice(device: string): string {
  const { t } = useTranslation('account');
  const [, browser, system] = device.match(/^(.+) on (.+)$/) ?? [];
  if (browser && system) {
    return t('sessions.device', { browser, system });
  }
  return device === '' || device === UNKNOWN ? t('sessions.unknown') : device;
}

function SessionRow({ session, isEnding, end }: { session: OwnSession; isEnding: boolean; end: () => void }) {
  const { t } = useTranslation('account');
  const { moment } = useFormats();
  const device = useDevice(session.device);
  const notes = [
    session.current ? t('sessions.current') : t('sessions.seen', { moment: moment(session.lastSeenAt) }),
    session.place && t('sessions.place', { place: session.place }),
  ];
  return (
    <Row
      title={device}
      note={notes.filter(Boolean).join(' · ')}
      action={
        !session.current && (
          <Button look="plain" isPending={isEnding} onPress={end}>
            {t('sessions.end')}
            <span className="hidden-visually">: {device}</span>
          </Button>
        )
      }
    />
  );
}
