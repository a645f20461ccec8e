import { expect, test } from 'vitest';

import type { MessageView } from '@shared/api/schema';

import { linesOf } from './lines';

const said = (senderId: string, sentAt: string) => ({ senderId, sentAt }) as MessageView;

test('a day begins once, and people go on within minutes', () => {
  const lines = linesOf([
    said('a', '2026-12-01T12:00:00'),
    said('a', '2026-12-01T12:01:00'),
    said('b', '2026-12-01T12:02:00'),
    said('b', '2026-12-01T12:30:00'),
    said('b', '2026-12-02T12:31:00'),
  ]);
  expect(lines.map(({ day }) => day)).toEqual(['2026-12-01', undefined, undefined, undefined, '2026-12-02']);
  expect(lines.map(({ goesOn }) => goesOn)).toEqual([false, true, false, false, false]);
});
