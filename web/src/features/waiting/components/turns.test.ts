import { afterEach, expect, test } from 'vitest';

import type { PlaceView } from '@shared/api/schema';

import { hasMissed } from './turns';

const waiting: PlaceView = {
  queue: 'f',
  position: 3,
  rank: 1,
  allowed: false,
  state: 'WAITING',
  aheadOfYou: 0,
  estimatedWaitSeconds: 1,
  nextPollSeconds: 5,
};
const turn = (enterBy: string): PlaceView => ({ ...waiting, state: 'ADMITTED', allowed: true, enterBy });
const FIRST = '2026-12-01T09:01:00Z';

afterEach(() => sessionStorage.clear());

test('nobody has missed a turn before the first one, nor during it', () => {
  expect([waiting, turn(FIRST), turn(FIRST)].map(hasMissed)).toEqual([false, false, false]);
});

test('who waits again after a turn has missed it, and the next one is the last', () => {
  expect([turn(FIRST), waiting, turn('2026-12-01T09:03:00Z')].map(hasMissed)).toEqual([false, true, true]);
});

test('who came in has missed nothing', () => {
  const entered: PlaceView = { ...waiting, state: 'ADMITTED', allowed: true };
  expect([turn(FIRST), entered].map(hasMissed)).toEqual([false, false]);
});

test('another place is another matter', () => {
  expect([turn(FIRST), { ...waiting, position: 9 }].map(hasMissed)).toEqual([false, false]);
});
