import type { ReservationView } from '@shared/api/schema';
import { saveFile } from '@shared/ui/save';

/** A day of a festival, in the form that all calendars read. The times of day are not known. */
export async function calendarEntry(ticket: ReservationView, venue: string | undefined): Promise<string> {
  const { default: ical } = await import('ical-generator');
  const calendar = ical({ prodId: '//somsom.party//somsom//KO' });
  calendar.createEvent({
    id: `${ticket.reservationId}@somsom.party`,
    stamp: ticket.reservedAt,
    start: ticket.festivalDate,
    allDay: true,
    summary: ticket.festivalTitle,
    description: ticket.ticketCode,
    url: `${location.origin}/reservations/${ticket.reservationId}`,
    ...(venue && { location: venue }),
  });
  return calendar.toString();
}

export async function saveCalendarEntry(ticket: ReservationView, venue: string | undefined) {
  const file = new Blob([await calendarEntry(ticket, venue)], { type: 'text/calendar' });
  saveFile(file, `somsom-${ticket.festivalDate}.ics`);
}
