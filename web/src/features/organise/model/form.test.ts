import { expect, test } from 'vitest';

import { clashesOf, EMPTY, requestOf } from './form';

const form = { ...EMPTY, title: 'Jazz', startDate: '2027-05-01' };

test('what is left empty is left out, and one day is enough', () => {
  const request = requestOf({ ...form, queued: false }, 'Asia/Seoul');
  expect(request).toEqual({
    title: 'Jazz',
    description: '',
    timezone: 'Asia/Seoul',
    startDate: '2027-05-01',
    endDate: '2027-05-01',
    ticketsPerDate: 1000,
    maxPerUser: 4,
  });
});

test('times are those of the device', () => {
  const { waitingRoom } = requestOf({ ...form, opensAt: '2027-04-01T20:00' }, 'Asia/Seoul');
  expect(waitingRoom).toEqual({
    opensAt: new Date(2027, 3, 1, 20).toISOString(),
    admitPerMinute: 600,
    maxActive: 1000,
    admissionMinutes: 5,
  });
});

test.each([
  [{}, {}],
  [{ salesOpenAt: '2027-05-01T23:59' }, {}],
  [{ salesOpenAt: '2027-05-02T00:00' }, { salesOpenAt: 'over' }],
  [{ salesOpenAt: '2027-04-01T10:00', salesCloseAt: '2027-04-01T10:00' }, { salesCloseAt: 'notAfterSales' }],
  [{ salesOpenAt: '2027-04-01T10:00', opensAt: '2027-04-01T09:59' }, { 'waitingRoom.opensAt': 'beforeSales' }],
  [{ salesOpenAt: '2027-04-01T10:00', opensAt: '2027-04-01T10:00' }, {}],
  [{ salesCloseAt: '2027-04-02T10:00', opensAt: '2027-04-02T10:00' }, { 'waitingRoom.opensAt': 'afterSales' }],
  [{ opensAt: '2027-05-02T00:00' }, { 'waitingRoom.opensAt': 'afterSales' }],
  [{ opensAt: '2027-05-02T00:00', queued: false }, {}],
])('times that make no sense together are told: %j', (times, clashes) => {
  expect(clashesOf({ ...form, ...times })).toEqual(clashes);
});
