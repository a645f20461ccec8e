import type { FestivalDetail } from '@shared/api/schema';

/** A planned festival on two dates. The first is sold out, and the second has one ticket left. */
export const festival: FestivalDetail = {
  festivalId: 'f',
  chatRoomId: 'c',
  organiserId: 'o',
  status: 'PLANNED',
  title: 'Jazz',
  description: '',
  timezone: 'Asia/Seoul',
  startDate: '2027-05-01',
  endDate: '2027-05-02',
  ticketsPerDate: 10,
  maxPerUser: 4,
  dates: [
    { date: '2027-05-01', capacity: 10, remaining: 0 },
    { date: '2027-05-02', capacity: 10, remaining: 1 },
  ],
  createdAt: '2026-11-01T00:00:00Z',
};
