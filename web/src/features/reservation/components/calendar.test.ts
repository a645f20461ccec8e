import { expect, test } from 'vitest';

import type { ReservationView } from '@shared/api/schema';

import { calendarEntry } from './calendar';

const ticket: ReservationView = {
  reservationId: 'r1',
  festivalId: 'f1',
  festivalTitle: '한강, 재즈; 달빛',
  festivalDate: '2027-05-14',
  quantity: 2,
  status: 'CONFIRMED',
  reservedAt: '2026-12-01T09:00:00Z',
  ticketCode: 'SOM-123',
};

test('a festival is a whole day wherever one is, with its name kept safe', async () => {
  const entry = await calendarEntry(ticket, '여의도');
  expect(entry).toContain('DTSTART;VALUE=DATE:20270514');
  expect(entry).toContain('SUMMARY:한강\\, 재즈\\; 달빛');
  expect(entry).toContain('LOCATION:여의도');
  expect(entry).toContain('UID:r1@somsom.party');
});
