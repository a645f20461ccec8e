import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';
import type { ChangePacingRequest } from '@shared/api/schema';

/** The public state of a queue. Pushed states are stored under the same key. */
/** Not from the browser's cache, which may hold what was true before the organiser changed it. */
export const queueStatus = (queue: string) =>
  queryOptions({
    queryKey: ['queue', queue],
    queryFn: ({ signal }) => answer(api.GET('/queues/{queue}', { params: { path: { queue } }, signal, cache: 'no-store' })),
  });

export const changePacing = (queue: string, body: ChangePacingRequest) =>
  answer(api.PATCH('/queues/{queue}', { params: { path: { queue } }, body }));
