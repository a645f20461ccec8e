import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';

/** Whether the user may book. If they may, this question also lets them in. */
export const admission = (queue: string, email: string) =>
  queryOptions({
    queryKey: ['admission', queue, email],
    queryFn: ({ signal }) =>
      answer(api.GET('/queues/{queue}/users/{email}/allowed', { params: { path: { queue, email } }, signal })),
    staleTime: 0,
    // a user who is in stays until the time is over or a reservation is made, which ends the admission
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
