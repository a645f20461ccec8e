import { infiniteQueryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';
import { byCursor } from '@shared/api/page';

export const members = (chatRoomId: string) =>
  infiniteQueryOptions({
    queryKey: ['chat', 'members', chatRoomId],
    queryFn: ({ pageParam: cursor, signal }) =>
      answer(
        api.GET('/festivals/chatting/{chatRoomId}/members', {
          params: { path: { chatRoomId }, query: { limit: 50, cursor } },
          signal,
        }),
      ),
    ...byCursor,
  });
