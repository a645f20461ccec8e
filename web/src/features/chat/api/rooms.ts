import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';
import { queries } from '@shared/api/queries';
import type { MyRoom } from '@shared/api/schema';

export type Unread = { chatRoomId: string; unread: number; lastSeq: number };

/** The rooms that one is a member of, those joined last first. */
export const myRooms = queryOptions({
  queryKey: ['chat', 'rooms'],
  queryFn: ({ signal }) => answer(api.GET('/festivals/chatting/list', { signal })),
  select: ({ items }) => items,
});

export const refreshRooms = () => queries.invalidateQueries({ queryKey: myRooms.queryKey });

/** Keeps how much is unread in a room; what was said last is asked for. */
export function keepUnread({ chatRoomId, unread, lastSeq }: Unread) {
  queries.setQueryData(myRooms.queryKey, (known) =>
    known && { items: known.items.map((room): MyRoom => (room.chatRoomId === chatRoomId ? { ...room, unread, lastSeq } : room)) },
  );
}
