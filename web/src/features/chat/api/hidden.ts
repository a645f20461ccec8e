import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';

/** The people whose messages the user does not want to read, in any room. */
export const hiddenPeople = queryOptions({
  queryKey: ['chat', 'hidden'],
  queryFn: ({ signal }) => answer(api.GET('/festivals/chatting/hidden', { signal })),
  select: ({ items }) => items,
});

export const hide = (userId: string) =>
  answer(api.PUT('/festivals/chatting/hidden/{userId}', { params: { path: { userId } } }));

export const unhide = (userId: string) =>
  answer(api.DELETE('/festivals/chatting/hidden/{userId}', { params: { path: { userId } } }));
