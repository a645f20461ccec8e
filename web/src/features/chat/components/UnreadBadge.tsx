import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useLive } from '@shared/live/useLive';

import { keepUnread, myRooms, refreshRooms, type Unread } from '../api/rooms';
import style from './Rooms.module.css';

/** The number of unread messages in all rooms together, always up to date. */
export function UnreadBadge() {
  const { t } = useTranslation('chat');
  const rooms = useQuery(myRooms);
  useLive<Unread>(
    '/user/queue/unread',
    keepUnread,
    () => void refreshRooms(),
  );
  const count = rooms.data?.reduce((sum, { unread }) => sum + unread, 0) ?? 0;
  return count === 0 ? null : (
    <span className={style.badge}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="hidden-visually">{t('rooms.unread', { count })}</span>
    </span>
  );
}
