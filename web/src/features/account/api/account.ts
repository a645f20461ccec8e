import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';

/** What the server knows about the user as a user. */
export const ownAccount = queryOptions({
  queryKey: ['account', 'facts'],
  queryFn: ({ signal }) => answer(api.GET('/account', { signal })),
});
