import type { PublishedEvent } from '../target/classes/events';

/** Counts tickets that are sold. The compiler knows the fields of each type. */
export function sold(event: PublishedEvent): number {
  switch (event.type) {
    case 'ticketing.tickets-reserved.v1':
      return event.data.quantity;
    case 'ticketing.reservation-cancelled.v1':
      return -event.data.quantity;
    default:
      return 0;
  }
}
