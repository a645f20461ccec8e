import { queryOptions } from '@tanstack/react-query';

import { api, answer } from '@shared/api/client';
import type { ReservationView } from '@shared/api/schema';

const HALF_A_DAY = 12 * 60 * 60 * 1000;

/** The user's valid tickets for days that are not over everywhere, as the server counts them; the next day first. */
export const ticketsToCome = queryOptions({
  queryKey: ['reservations', 'to come'],
  queryFn: async ({ signal }) => {
    const today = new Date(Date.now() - HALF_A_DAY).toISOString().slice(0, 10); // where a day ends last
    const tickets: ReservationView[] = [];
    let cursor: string | undefined;
    do {
      const page = await answer(api.GET('/reservations', { params: { query: { limit: 100, cursor } }, signal }));
      tickets.push(...page.items.filter(({ status, festivalDate }) => status === 'CONFIRMED' && festivalDate >= today));
      cursor = page.nextCursor;
    } while (cursor);
    return tickets.sort((one, other) => one.festivalDate.localeCompare(other.festivalDate));
  },
});
