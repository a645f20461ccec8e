import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';

export const place = (queue: string, email: string) =>
  queryOptions({
    queryKey: ['place', queue, email],
    queryFn: ({ signal }) =>
      answer(api.GET('/queues/{queue}/users/{email}/rank', { params: { path: { queue, email } }, signal })),
  });
