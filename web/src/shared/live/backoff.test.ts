import { expect, test } from 'vitest';

import { backoff } from './backoff';

test('comes back soon at first, then ever later, but not later than 20 s', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 20].map((attempt) => backoff(attempt, 1))).toEqual([
    500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000,
  ]);
});

test('a crowd that was cut off together does not come back together', () => {
  expect(backoff(3, 0)).toBe(2000);
  expect(backoff(3, 0.5)).toBe(3000);
});
