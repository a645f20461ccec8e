import { infiniteQueryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';
import { byCursor } from '@shared/api/page';

/** Everything about the user's reservations is cached under this key, also by other features. */
export const reservationsKey = ['reservations'];

/** The user's own reservations, newest first. */
export const reservations = () =>
  infiniteQueryOptions({
    queryKey: reservationsKey,
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(api.GET('/reservations', { params: { query: { limit: 50, cursor } }, signal })),
    ...byCursor,
  });
