import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { refresh } from '@shared/api/known';
import { useLive } from '@shared/live/useLive';
import { UnreadMark } from '@shared/ui/UnreadMark';

import { keepUnread, myRooms, type Unread } from '../api/rooms';

/** The number of unread messages in all rooms together, always up to date. */
export function UnreadBadge() {
  const { t } = useTranslation('chat');
  const rooms = useQuery(myRooms);
  useLive<Unread>(
    '/user/queue/unread',
    keepUnread,
    () => void refresh(myRooms.queryKey),
  );
  const count = rooms.data?.reduce((sum, { unread }) => sum + unread, 0) ?? 0;
  return <UnreadMark count={count} label={t('rooms.unread', { count })} />;
}
