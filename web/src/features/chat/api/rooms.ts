import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';
import { amend, known } from '@shared/api/known';
import type { MyRoom, MyRooms } from '@shared/api/schema';

export type Unread = { chatRoomId: string; unread: number; lastSeq: number };

/** Everything about chats is cached under this key. */
export const chatKey = ['chat'];

/** The rooms that the user is a member of, the last joined first. */
export const myRooms = queryOptions({
  queryKey: [...chatKey, 'rooms'],
  queryFn: async ({ signal, queryKey }) => {
    const rooms = await answer(api.GET('/festivals/chatting/list', { signal }));
    return newest(known<MyRooms>(queryKey), rooms);
  },
  select: ({ items }) => items,
});

/** Stores the number of unread messages of a room, unless a newer one is known. */
export function keepUnread({ chatRoomId, unread, lastSeq }: Unread) {
  amend<MyRooms>(myRooms.queryKey, ({ items }) => ({
    items: items.map((room) => (room.chatRoomId === chatRoomId ? newerOf(room, { ...room, unread, lastSeq }) : room)),
  }));
}

/**
 * Rooms as an answer has them, but with the counts that are known, where those are newer: they belong to a later message,
 * or the user has read more up to the same one. Counts come far more often than answers, so no answer is called off.
 */
export function newest(known: MyRooms | undefined, next: MyRooms): MyRooms {
  const before = new Map(known?.items.map((room) => [room.chatRoomId, room]));
  return { items: next.items.map((room) => newerOf(before.get(room.chatRoomId), room)) };
}

function newerOf(known: MyRoom | undefined, next: MyRoom): MyRoom {
  if (!known || known.lastSeq < next.lastSeq) {
    return next;
  }
  const unread = known.lastSeq > next.lastSeq ? known.unread : Math.min(known.unread, next.unread);
  return { ...next, unread, lastSeq: known.lastSeq };
}
