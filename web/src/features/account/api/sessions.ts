import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';

import { accountKey } from './account';

/** Where the user is logged in. */
export const ownSessions = queryOptions({
  queryKey: [...accountKey, 'sessions'],
  queryFn: ({ signal }) => answer(api.GET('/account/sessions', { signal })),
  select: ({ items }) => items,
});

export const logOutDevice = (sessionId: string) =>
  answer(api.DELETE('/account/sessions/{sessionId}', { params: { path: { sessionId } } }));

export const logOutOthers = () => answer(api.DELETE('/account/sessions'));
