import { expect, test } from 'vitest';

import { art } from './art';

test('a festival always has the same picture', () => {
  expect(art('festival-1')).toEqual(art('festival-1'));
});

test('festivals look different', () => {
  const pictures = Array.from({ length: 50 }, (_, n) => JSON.stringify(art(`festival-${n}`)));
  expect(new Set(pictures).size).toBe(50);
});
