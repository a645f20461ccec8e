package party.somsom.events;

/**
 * What is published about something that happened: ids, numbers, times and values of enums, and nothing else. A person
 * is a {@code personId}, and a reservation a {@code reservationId}, which stand for the ids inside and cannot be turned
 * back into them.
 */
public sealed interface PublishedEvent
        permits PublishedFestivalEvent, PublishedTicketingEvent, PublishedQueueEvent, PublishedChatEvent,
        PublishedReminderEvent {
}
