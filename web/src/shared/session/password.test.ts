import { expect, test } from 'vitest';

import { passwordFault } from './password';

test('a new password has at least 8 characters', () => {
  expect(passwordFault('1234567')).toBe('short');
  expect(passwordFault('12345678')).toBeNull();
  expect(passwordFault('솜'.repeat(8))).toBeNull();
  expect(passwordFault('🎪'.repeat(7))).toBe('short'); // 14 halves
  expect(passwordFault('e\u0301'.repeat(7))).toBe('short'); // 14 code points, composed 7
});

test('a new password has at most 72 bytes', () => {
  expect(passwordFault('x'.repeat(72))).toBeNull();
  expect(passwordFault('x'.repeat(73))).toBe('long');
  expect(passwordFault('솜'.repeat(25))).toBe('long');
});
