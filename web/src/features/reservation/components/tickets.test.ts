import { expect, test } from 'vitest';

import type { ReservationView } from '@shared/api/schema';

import { byTime } from './tickets';

const ticket = (reservationId: string, festivalDate: string, status: ReservationView['status'] = 'CONFIRMED') =>
  ({ reservationId, festivalDate, status }) as ReservationView;

test('the next festival comes first, and what is cancelled or over comes after', () => {
  const tickets = [
    ticket('later', '2027-06-01'),
    ticket('over', '2026-01-01'),
    ticket('today', '2027-05-01'),
    ticket('cancelled', '2027-07-01', 'CANCELLED'),
  ];
  const { upcoming, past } = byTime(tickets, new Date(2027, 4, 1, 23, 59));
  expect(upcoming.map((each) => each.reservationId)).toEqual(['today', 'later']);
  expect(past.map((each) => each.reservationId)).toEqual(['cancelled', 'over']);
});
