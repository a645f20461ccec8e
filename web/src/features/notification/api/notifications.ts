import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';
import { byCursor } from '@shared/api/page';

/** Everything about notifications is cached under this key. */
export const notificationsKey = ['notifications'];

/** The user's notifications, newest first. */
export const notifications = infiniteQueryOptions({
  queryKey: [...notificationsKey, 'list'],
  queryFn: ({ pageParam: cursor, signal }) =>
    answer(api.GET('/notifications', { params: { query: { limit: 20, cursor } }, signal })),
  ...byCursor,
});

export const unreadNotifications = queryOptions({
  queryKey: [...notificationsKey, 'unread'],
  queryFn: ({ signal }) => answer(api.GET('/notifications/unread', { signal })),
});

/** Marks all of them if no id is given. */
export const markRead = (notificationIds?: string[]) =>
  answer(api.POST('/notifications/read', { body: notificationIds ? { notificationIds } : {} }));
