import type { ReservationView } from '@shared/api/schema';

/** First the festivals to come, the next one first. Then the others, the latest one first. */
export function byTime(tickets: ReservationView[], now: Date) {
  const today = now.toLocaleDateString('sv'); // in the form of ISO 8601
  const isUpcoming = ({ status, festivalDate }: ReservationView) => status === 'CONFIRMED' && festivalDate >= today;
  const byDate = (one: ReservationView, other: ReservationView) => one.festivalDate.localeCompare(other.festivalDate);
  return {
    upcoming: tickets.filter(isUpcoming).sort(byDate),
    past: tickets.filter((ticket) => !isUpcoming(ticket)).sort((one, other) => byDate(other, one)),
  };
}
