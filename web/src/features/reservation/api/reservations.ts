import { infiniteQueryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';
import { byCursor } from '@shared/api/page';

/** The user's own reservations, newest first. */
export const reservations = () =>
  infiniteQueryOptions({
    queryKey: ['reservations'],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(api.GET('/reservations', { params: { query: { limit: 50, cursor } }, signal })),
    ...byCursor,
  });
