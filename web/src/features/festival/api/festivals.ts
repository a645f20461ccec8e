import { infiniteQueryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';
import { byCursor } from '@shared/api/page';
import { festivalsKey } from '@shared/festival/festival';

const LIMIT = 12;

/** Newest first. With a keyword, only those that contain it. */
export const festivals = (keyword: string) =>
  infiniteQueryOptions({
    queryKey: [...festivalsKey, keyword],
    queryFn: ({ pageParam: cursor, signal }) =>
      keyword === ''
        ? answer(api.GET('/festivals', { params: { query: { limit: LIMIT, cursor } }, signal }))
        : answer(api.GET('/festivals/search', { params: { query: { keyword, limit: LIMIT, cursor } }, signal })),
    ...byCursor,
  });
