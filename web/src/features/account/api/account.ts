import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';

/** Everything about the account is cached under this key. */
export const accountKey = ['account'];

/** What the server knows about the user as a user. */
export const ownAccount = queryOptions({
  queryKey: [...accountKey, 'facts'],
  queryFn: ({ signal }) => answer(api.GET('/account', { signal })),
});
