import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';

/** Lists of festivals are cached under this key. */
export const festivalsKey = ['festivals'];

/** A festival with the number of tickets left for each date. */
export const festivalDetail = (festivalId: string) =>
  queryOptions({
    queryKey: ['festival', festivalId],
    queryFn: ({ signal }) => answer(api.GET('/festivals/{festivalId}', { params: { path: { festivalId } }, signal })),
  });
