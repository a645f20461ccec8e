import { expect, test } from 'vitest';

import type { MessageView, OpenRoom } from '@shared/api/schema';

import { type Change, type Conversation, evolve, holeAfter, lastSeq, NOTHING } from './conversation';

const message = (seq: number, clientMessageId = `m${seq}`): MessageView => ({
  chatRoomId: 'r',
  seq,
  clientMessageId,
  senderId: 'u',
  senderName: 'Mina',
  text: `text ${seq}`,
  sentAt: '2026-12-01T09:00:00Z',
});
const room = (...seqs: number[]) => ({ messages: seqs.map((seq) => message(seq)) }) as OpenRoom;
const after = (...changes: Change[]): Conversation => changes.reduce(evolve, NOTHING);
const seqs = ({ messages }: Conversation) => messages.map(({ seq }) => seq);

const opened: Change = { type: 'opened', room: room(4, 5, 6), page: 3 };
const written: Change = { type: 'written', clientMessageId: 'own', text: 'hello', now: '2026-12-01T09:00:00Z' };

test('is in order and has each message once, however they come', () => {
  const came = after(opened, { type: 'came', messages: [message(8), message(6)] }, { type: 'came', messages: [message(7)] });
  expect(seqs(came)).toEqual([4, 5, 6, 7, 8]);
  expect(lastSeq(came)).toBe(8);
});

test('knows where a hole is, and that it is filled', () => {
  const holed = after(opened, { type: 'came', messages: [message(9)] });
  expect(holeAfter(holed)).toBe(6);
  expect(holeAfter(evolve(holed, { type: 'came', messages: [message(7), message(8)] }))).toBeUndefined();
});

test('goes back as long as pages are full', () => {
  const older = after(opened, { type: 'older', messages: [message(1), message(2), message(3)], page: 3 });
  expect(older.hasOlder).toBe(true);
  expect(evolve(older, { type: 'older', messages: [], page: 3 }).hasOlder).toBe(false);
  expect(seqs(older)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('shows an own message at once, and once', () => {
  const shown = after(opened, written);
  expect(shown.outgoing).toMatchObject([{ text: 'hello', state: 'sending' }]);
  const confirmed = evolve(shown, { type: 'sent', clientMessageId: 'own' });
  expect(confirmed.outgoing).toMatchObject([{ state: 'sent' }]);
  const back = evolve(confirmed, { type: 'came', messages: [message(7, 'own')] });
  expect(back.outgoing).toEqual([]);
  expect(seqs(back)).toEqual([4, 5, 6, 7]);
});

test('a receipt after the message changes nothing', () => {
  const back = after(opened, written, { type: 'came', messages: [message(7, 'own')] });
  expect(evolve(back, { type: 'sent', clientMessageId: 'own' })).toEqual(back);
});

test('keeps what was refused, to be sent again under its id or dropped', () => {
  const refused = after(written, { type: 'refused', clientMessageId: 'own', problem: 'too fast' });
  expect(refused.outgoing).toMatchObject([{ state: 'refused', problem: 'too fast' }]);
  expect(evolve(refused, { type: 'again', clientMessageId: 'own' }).outgoing).toMatchObject([{ state: 'sending' }]);
  expect(evolve(refused, { type: 'dropped', clientMessageId: 'own' }).outgoing).toEqual([]);
});

test('what was deleted stays deleted, even when an older copy comes', () => {
  const deleted = after(opened, { type: 'deleted', seq: 5 });
  expect(deleted.messages[1]).toMatchObject({ text: '', deleted: true });
  const late = evolve(deleted, { type: 'came', messages: [message(5)] });
  expect(late.messages[1]).toMatchObject({ text: '', deleted: true });
});

test('opening anew forgets what was before, but not what is yet to be sent', () => {
  const anew = after(opened, written, { type: 'opened', room: room(900, 901), page: 3 });
  expect(seqs(anew)).toEqual([900, 901]);
  expect(anew.outgoing).toHaveLength(1);
});
