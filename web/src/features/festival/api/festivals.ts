import { infiniteQueryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';
import { byCursor } from '@shared/api/page';

const LIMIT = 12;

/** Newest first. With a keyword, only those that contain it. */
export const festivals = (keyword: string) =>
  infiniteQueryOptions({
    queryKey: ['festivals', keyword],
    queryFn: ({ pageParam: cursor, signal }) =>
      keyword === ''
        ? answer(api.GET('/festivals', { params: { query: { limit: LIMIT, cursor } }, signal }))
        : answer(api.GET('/festivals/search', { params: { query: { keyword, limit: LIMIT, cursor } }, signal })),
    ...byCursor,
  });
