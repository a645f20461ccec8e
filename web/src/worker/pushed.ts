/** What FCM sends to a browser. */
export type PushPayload = {
  notification?: { title?: string; body?: string; icon?: string; tag?: string; lang?: string };
  data?: { link?: string; dedupeId?: string };
};

/** The notification for a push. It replaces the last one with the same tag. Null if the push shows nothing. */
export function pushed(payload: PushPayload | undefined): { title: string; options: NotificationOptions } | null {
  const { notification, data } = payload ?? {};
  if (!notification?.title) {
    return null;
  }
  const { title, body, tag, lang } = notification;
  return {
    title,
    options: {
      ...(body && { body }),
      ...(lang && { lang }),
      icon: notification.icon ?? '/icons/192.png',
      badge: '/icons/192.png',
      tag: tag ?? data?.dedupeId ?? title,
      data: { link: data?.link ?? '/' },
    },
  };
}

/** The user id that an access token contains. Only the server can check whether the token is genuine. */
export function ownerOf(authorization: string | null): string | null {
  try {
    const claims = authorization?.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/');
    const { sub } = JSON.parse(atob(claims ?? '')) as { sub?: unknown };
    return typeof sub === 'string' && sub ? sub : null;
  } catch {
    return null;
  }
}
