import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';

/** Whether one may book; asking while one may is entering. */
export const admission = (queue: string, email: string) =>
  queryOptions({
    queryKey: ['admission', queue, email],
    queryFn: ({ signal }) =>
      answer(api.GET('/queues/{queue}/users/{email}/allowed', { params: { path: { queue, email } }, signal })),
    staleTime: 0,
    // whoever has come in stays until the time is over or a reservation is made, which ends the admission
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
