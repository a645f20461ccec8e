import { useEffect } from 'react';

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { refresh } from '@shared/api/known';
import type { Notification } from '@shared/api/schema';
import { useLanguage } from '@shared/i18n/language';
import { useLive } from '@shared/live/useLive';
import { useUser } from '@shared/session/store';
import { toast } from '@shared/ui/toasts';
import { UnreadMark } from '@shared/ui/UnreadMark';

import { notificationsKey, unreadNotifications } from '../api/notifications';
import { pathOf } from '../model/link';
import { renewPush } from '../model/push';

const askAnew = () => void refresh(notificationsKey);

/** The number of unread notifications. It shows new ones at once while the app is open. */
export function UnreadBadge() {
  const { t } = useTranslation('notification');
  const { userId } = useUser();
  const language = useLanguage();
  const unread = useQuery(unreadNotifications).data?.unread ?? 0;
  useLive<Notification>(
    '/user/queue/notifications',
    ({ title, link }) => {
      toast(title, pathOf(link));
      askAnew();
    },
    askAnew,
  );
  useEffect(() => {
    renewPush(userId).catch(() => undefined); // the next start tries again
  }, [userId, language]);
  return <UnreadMark count={unread} label={t('count', { count: unread })} />;
}
