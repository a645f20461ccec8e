import type { FestivalDetail } from '@shared/api/schema';

export type Sale = 'CANCELLED' | 'SOON' | 'OPEN' | 'SOLD_OUT' | 'OVER';

/** Whether tickets are on sale now. The server decides; this only keeps users from ways that lead nowhere. */
export function saleOf(festival: FestivalDetail & { status?: string }, now: number): Sale {
  if (festival.status === 'CANCELLED') {
    return 'CANCELLED';
  }
  if (festival.salesCloseAt && Date.parse(festival.salesCloseAt) <= now) {
    return 'OVER';
  }
  if (festival.waitingRoom?.state === 'CLOSED') {
    return 'OVER';
  }
  if (festival.salesOpenAt && Date.parse(festival.salesOpenAt) > now) {
    return 'SOON';
  }
  return festival.dates.every(({ remaining }) => remaining === 0) ? 'SOLD_OUT' : 'OPEN';
}
