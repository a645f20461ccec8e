import { beforeEach, expect, test, vi } from 'vitest';

import type { MessageView } from '@shared/api/schema';

import { openRoom } from '../api/openRoom';
import { catchUp } from './catchUp';
import { type Change, type Conversation, evolve, NOTHING } from './conversation';

vi.mock('../api/openRoom', () => ({ openRoom: vi.fn() }));

const messages = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => ({ seq: from + n, clientMessageId: `m${from + n}` }) as MessageView);
const knownUpTo = (seq: number): Conversation => ({ ...NOTHING, messages: messages(Math.max(1, seq - 49), seq) });

/** A room with this many messages, as the API answers for it. */
function room(lastSeq: number) {
  vi.mocked(openRoom).mockImplementation(async (_, { after, limit = 50 }) => {
    const from = after === undefined ? Math.max(1, lastSeq - limit + 1) : after + 1;
    return { lastSeq, messages: messages(from, Math.min(lastSeq, from + limit - 1)) } as never;
  });
}

async function caughtUp(known: Conversation) {
  let now = known;
  const change = (each: Change) => {
    now = evolve(now, each);
  };
  await catchUp('r', known, change, new AbortController().signal);
  return now.messages.map(({ seq }) => seq);
}

beforeEach(() => {
  vi.mocked(openRoom).mockReset();
});

test('opens with the newest page', async () => {
  room(80);
  expect((await caughtUp(NOTHING)).at(0)).toBe(31);
});

test('fills a gap page by page', async () => {
  room(300);
  const seqs = await caughtUp(knownUpTo(60));
  expect(seqs).toEqual(messages(11, 300).map(({ seq }) => seq));
  expect(openRoom).toHaveBeenCalledTimes(3);
});

test('fills the hole before what came live', async () => {
  room(70);
  const live = evolve(knownUpTo(60), { type: 'came', messages: messages(70, 70) });
  expect(await caughtUp(live)).toEqual(messages(11, 70).map(({ seq }) => seq));
});

test('whoever was long away starts anew', async () => {
  room(5_000);
  expect((await caughtUp(knownUpTo(60))).at(0)).toBe(4_951);
});

test('nothing new is no change', async () => {
  room(60);
  expect(await caughtUp(knownUpTo(60))).toEqual(messages(11, 60).map(({ seq }) => seq));
});
