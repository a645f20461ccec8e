import { expect, test } from 'vitest';

import { pathOf } from './link';

test('leads into the app, however it is written', () => {
  expect(pathOf('/reservations/r-1')).toBe('/reservations/r-1');
  expect(pathOf('https://somsom.example/reservations/r-1?from=push')).toBe('/reservations/r-1?from=push');
});
