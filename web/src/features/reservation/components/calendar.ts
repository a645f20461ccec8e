import type { ReservationView } from '@shared/api/schema';

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
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `somsom-${ticket.festivalDate}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
