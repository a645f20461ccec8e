import { QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';

import { queries } from '@shared/api/queries';
import type { MyRoom } from '@shared/api/schema';

import { keepUnread, myRooms, newest } from './rooms';

const room = (lastSeq: number, unread: number, chatRoomId = 'c'): MyRoom => ({
  chatRoomId,
  festivalId: 'f',
  title: 'Jazz',
  lastSeq,
  unread,
});
const after = (known: MyRoom, next: MyRoom) => newest({ items: [known] }, { items: [next] }).items;

test('an answer that is older than what was pushed does not bring its count back', () => {
  expect(after(room(12, 5), room(10, 3))).toEqual([room(12, 5)]);
});

test('what was read while an answer was under way stays read', () => {
  expect(after(room(12, 0), room(12, 4))).toEqual([room(12, 0)]);
  expect(after(room(12, 4), room(12, 0))).toEqual([room(12, 0)]);
});

test('a later message counts', () => {
  expect(after(room(12, 0), room(13, 1))).toEqual([room(13, 1)]);
});

test('rooms come and go with the answer', () => {
  expect(newest(undefined, { items: [room(1, 1)] }).items).toEqual([room(1, 1)]);
  expect(after(room(1, 1), room(1, 1, 'other'))).toEqual([room(1, 1, 'other')]);
});

test('an answer that was under way while its room was read does not make it unread again', async () => {
  const answers: ((rooms: MyRoom[]) => void)[] = [];
  vi.stubGlobal('fetch', () => new Promise((resolve) => answers.push((items) => resolve(Response.json({ items })))));
  const rooms = new QueryObserver(queries, myRooms);
  const stop = rooms.subscribe(() => undefined);
  const asked = (times: number) => vi.waitFor(() => expect(answers).toHaveLength(times));
  await asked(1);
  answers[0]!([room(12, 4)]);
  await vi.waitFor(() => expect(rooms.getCurrentResult().data).toEqual([room(12, 4)]));
  const second = rooms.refetch();
  await asked(2);
  keepUnread({ chatRoomId: 'c', unread: 0, lastSeq: 12 });
  answers[1]!([room(12, 4)]);
  expect((await second).data).toEqual([room(12, 0)]);
  stop();
});

afterEach(() => {
  queries.clear();
  vi.unstubAllGlobals();
});
