import { useEffect } from 'react';

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { queries } from '@shared/api/queries';
import type { Notification } from '@shared/api/schema';
import { useLanguage } from '@shared/i18n/language';
import { useLive } from '@shared/live/useLive';
import { useUser } from '@shared/session/store';
import { toast } from '@shared/ui/toasts';

import { unreadNotifications } from '../api/notifications';
import { pathOf } from '../model/link';
import { renewPush } from '../model/push';
import style from './Notifications.module.css';

const refresh = () => void queries.invalidateQueries({ queryKey: ['notifications'] });

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
      refresh();
    },
    refresh,
  );
  useEffect(() => {
    renewPush(userId).catch(() => undefined); // the next start tries again
  }, [userId, language]);
  return unread === 0 ? null : (
    <span className={style.badge}>
      <span aria-hidden>{unread > 99 ? '99+' : unread}</span>
      <span className="hidden-visually">{t('count', { count: unread })}</span>
    </span>
  );
}
