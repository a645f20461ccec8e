import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';

export const queueStatus = (queue: string) =>
  queryOptions({
    queryKey: ['queue', queue],
    queryFn: ({ signal }) => answer(api.GET('/queues/{queue}', { params: { path: { queue } }, signal })),
  });
