import { expect, test } from 'vitest';

import type { QueueStatus } from '@shared/api/schema';

import { path, sampled } from './samples';

const status = (waiting: number) => ({ waiting, active: 1 }) as QueueStatus;

test('keeps ten minutes', () => {
  const early = sampled([], status(5), 0);
  expect(sampled(early, status(4), 60_000)).toHaveLength(2);
  expect(sampled(early, status(4), 700_000)).toEqual([{ at: 700_000, waiting: 4, active: 1 }]);
});

test('draws steps up to now', () => {
  const points = [
    { at: 0, value: 10 },
    { at: 50, value: 5 },
  ];
  expect(path(points, { width: 100, height: 40, most: 10, until: 100 })).toBe('M0 0H50V20H100');
  expect(path([], { width: 100, height: 40, most: 10, until: 100 })).toBe('');
});
