import { expect, test } from 'vitest';

import { festival } from '@shared/testing/festival';

import { saleOf } from './sale';

const NOW = Date.parse('2026-12-01T09:00:00Z');

test('is open while one date has tickets', () => {
  expect(saleOf(festival, NOW)).toBe('OPEN');
});

test('is sold out when none has', () => {
  expect(saleOf({ ...festival, dates: festival.dates.slice(0, 1) }, NOW)).toBe('SOLD_OUT');
});

test('opens and closes to the second', () => {
  const hours = { ...festival, salesOpenAt: '2026-12-01T09:00:00Z', salesCloseAt: '2026-12-01T10:00:00Z' };
  expect(saleOf(hours, NOW - 1)).toBe('SOON');
  expect(saleOf(hours, NOW)).toBe('OPEN');
  expect(saleOf(hours, NOW + 3_600_000)).toBe('OVER');
});

test('a cancelled festival sells nothing', () => {
  expect(saleOf({ ...festival, status: 'CANCELLED' }, NOW)).toBe('CANCELLED');
});
