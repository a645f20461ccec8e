import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { OpenRoom } from '@shared/api/schema';
import { useFormats } from '@shared/i18n/format';
import { useLiveState } from '@shared/live/useLive';
import { BackIcon, PersonIcon } from '@shared/ui/icons';

import type { Talk } from '../model/useConversation';
import { Announcer } from './Announcer';
import { Composer } from './Composer';
import { Messages } from './Messages';
import style from './Room.module.css';

export function Room({ talk, room }: { talk: Talk; room: OpenRoom }) {
  const { t } = useTranslation('chat');
  return (
    <div className={style.room}>
      <title>{`${room.title} · 솜솜`}</title>
      <Head room={room} />
      <Messages talk={talk} room={room} />
      <Announcer messages={talk.messages} hidden={room.hiddenSenders} />
      <Composer room={room} write={talk.write} label={t('compose.label', { room: room.title })} />
    </div>
  );
}

function Head({ room }: { room: OpenRoom }) {
  const { t } = useTranslation('chat');
  const { number } = useFormats();
  const live = useLiveState();
  const online = Math.max(1, room.online); // the reader is online
  return (
    <div className={style.head}>
      <Link to="/chat" className={style.icon} aria-label={t('rooms.back')}>
        <BackIcon />
      </Link>
      <div className={style.heading}>
        <h1 className={style.title}>{room.title}</h1>
        <p className={style.presence}>
          {live === 'down' || live === 'connecting' ? (
            t('room.reconnecting')
          ) : (
            <>
              <span className={style.dot} aria-hidden />
              {t('room.online', { count: online, number: number(online) })} ·{' '}
              {t('room.members', { count: room.members, number: number(room.members) })}
            </>
          )}
        </p>
      </div>
      <Link to={`/chat/${room.chatRoomId}/about`} className={style.icon} aria-label={t('about.title')}>
        <PersonIcon />
      </Link>
    </div>
  );
}
