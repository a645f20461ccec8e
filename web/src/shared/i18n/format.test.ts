import { expect, test } from 'vitest';

import { clock, formats } from './format';

test('durations are as exact as they are known', () => {
  const { duration } = formats('en');
  expect([1, 11, 59, 61, 600, 3600, 5400].map(duration)).toEqual([
    '10 seconds',
    '20 seconds',
    '60 seconds',
    '1 minute',
    '10 minutes',
    '1 hour',
    '1 hour 30 minutes',
  ]);
  expect(formats('ko').duration(5400)).toBe('1시간 30분');
});

test('the day of a festival is the same wherever one is', () => {
  expect(formats('en').shortDay('2027-05-14')).toBe('Fri, May 14');
  expect(formats('ko').days('2027-05-14', '2027-05-16').replace(/\s/g, '')).toBe('2027년5월14일~16일');
});

test('what is counted down ends at nothing', () => {
  expect([299.2, 60, 9, 0, -3].map(clock)).toEqual(['5:00', '1:00', '0:09', '0:00', '0:00']);
});
