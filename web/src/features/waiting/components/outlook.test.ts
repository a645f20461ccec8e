import { expect, test } from 'vitest';

import type { PlaceView, QueueStatus } from '@shared/api/schema';

import { isNews, outlook, progress } from './outlook';

const place: PlaceView = {
  queue: 'f',
  position: 120,
  rank: 100,
  allowed: false,
  state: 'WAITING',
  aheadOfYou: 99,
  estimatedWaitSeconds: 600,
  nextPollSeconds: 10,
};
const status: QueueStatus = {
  queue: 'f',
  state: 'OPEN',
  waiting: 500,
  active: 10,
  servedThrough: 20,
  admittedPerMinute: 10,
  estimatedWaitSeconds: 3000,
  nextPollSeconds: 30,
};

test('without a push the place itself counts', () => {
  expect(outlook(place, undefined)).toEqual({ ahead: 99, seconds: 600 });
});

test('a push that says how far it went shortens the wait alike', () => {
  expect(outlook(place, { ...status, servedThrough: 70 })).toEqual({ ahead: 49, seconds: 300 });
});

test('a line on hold promises no time', () => {
  expect(outlook(place, { ...status, paused: true })).toEqual({ ahead: 99, seconds: undefined });
  expect(outlook({ ...place, rank: -1 }, { ...status, paused: true }).seconds).toBeUndefined();
});

test('a push never puts somebody back behind people who have left', () => {
  expect(outlook(place, { ...status, servedThrough: 0 }).ahead).toBe(99);
});

test('before the line is drawn there is no position to count from', () => {
  const early = { ...place };
  delete early.position;
  expect(outlook(early, { ...status, servedThrough: 70 }).ahead).toBe(99);
});

test('progress goes from where somebody started to their turn', () => {
  expect(progress(99, 99)).toBe(0);
  expect(progress(33, 99)).toBe(67);
  expect(progress(0, 99)).toBe(100);
  expect(progress(120, 99)).toBe(0);
  expect(progress(0, 0)).toBe(100);
});

test('screen readers hear milestones at once and the rest twice a minute', () => {
  const told = { ahead: 90, at: 0 };
  expect(isNews(null, 90, 0)).toBe(true);
  expect(isNews(told, 88, 5_000)).toBe(false);
  expect(isNews(told, 88, 30_000)).toBe(true);
  expect(isNews(told, 90, 60_000)).toBe(false);
  expect(isNews(told, 50, 5_000)).toBe(true);
  expect(isNews({ ahead: 1, at: 0 }, 0, 1)).toBe(true);
});
