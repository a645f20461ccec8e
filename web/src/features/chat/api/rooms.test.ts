import { expect, test } from 'vitest';

import type { MyRoom } from '@shared/api/schema';

import { newest } from './rooms';

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
