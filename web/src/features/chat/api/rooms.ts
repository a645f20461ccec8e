import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';
import { queries } from '@shared/api/queries';
import type { MyRoom } from '@shared/api/schema';

export type Unread = { chatRoomId: string; unread: number; lastSeq: number };

/** The rooms that the user is a member of, the last joined first. */
export const myRooms = queryOptions({
  queryKey: ['chat', 'rooms'],
  queryFn: ({ signal }) => answer(api.GET('/festivals/chatting/list', { signal })),
  select: ({ items }) => items,
});

export const refreshRooms = () => queries.invalidateQueries({ queryKey: myRooms.queryKey });

/** Stores the number of unread messages of a room. Asks for the last message. */
export function keepUnread({ chatRoomId, unread, lastSeq }: Unread) {
  queries.setQueryData(myRooms.queryKey, (known) =>
    known && { items: known.items.map((room): MyRoom => (room.chatRoomId === chatRoomId ? { ...room, unread, lastSeq } : room)) },
  );
}
