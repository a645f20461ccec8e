package party.somsom.operators.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.eventstore.StoredEvents;
import party.somsom.foundation.projection.Cursor;
import party.somsom.messages.Page;
import party.somsom.messages.festival.FestivalEvent.FestivalCreated;
import party.somsom.messages.reminder.ReminderIds;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.messages.waitingroom.WaitingRoomIds;
import party.somsom.operators.audit.EventRows.StreamEnd;

/** Finds the streams of what an operator knows by an id. Ids contain the ids of what they belong to. */
public final class EventStreams {
    private static final int MOST = 200;
    private static final int LOOKED_THROUGH = 100_000;

    private final EventRows rows;
    private final EventReader reader;
    private final PersonalStreams people;
    private final StoredEvents events;

    EventStreams(EventRows rows, EventReader reader, PersonalStreams people, StoredEvents events) {
        this.rows = rows;
        this.reader = reader;
        this.people = people;
        this.events = events;
    }

    /** The festival itself, its dates, their reminders, its waiting room and its chat room. */
    public List<FoundStream> ofFestival(String festivalId) {
        var named = Stream.concat(Stream.of(festivalId, WaitingRoomIds.queueId(festivalId)),
                chatRoomOf(festivalId).stream()).toList();
        var inventories = TicketingIds.beforeReservations(festivalId);
        return found(Stream.of(rows.ends(named), rows.endsOf(inventories, MOST),
                rows.endsOf(ReminderIds.reminderId(inventories), MOST)).flatMap(List::stream));
    }

    private Optional<String> chatRoomOf(String festivalId) {
        return rows.one(festivalId, 0)
                .flatMap(reader::event)
                .filter(FestivalCreated.class::isInstance)
                .map(created -> ((FestivalCreated) created).chatRoomId());
    }

    public List<FoundStream> ofReservation(String reservationId) {
        return named(TicketingIds.inventoryOf(reservationId).stream().toList());
    }

    /** More than one if several reservations have this code. */
    public List<FoundStream> ofTicket(String ticketCode) {
        return named(people.reservationsWith(ticketCode)
                .stream()
                .map(TicketingIds::inventoryOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList());
    }

    /**
     * The waiting room.
     *
     * @param queue its public name, which is the id of its festival
     */
    public List<FoundStream> ofQueue(String queue) {
        return named(List.of(WaitingRoomIds.queueId(queue)));
    }

    /**
     * The streams with events that a command led to, at once or through automations. There is no index of commands, so
     * this looks at the newest events first, at so many for each page. A page may be empty and have a cursor.
     */
    public Page<FoundStream> ofCommand(String commandId, @Nullable String cursor) {
        var begin = Cursor.<Long>parse(cursor, Long::valueOf);
        long head = events.head();
        long until = begin == null ? head : Math.min(head, begin.sortValue());
        long after = Math.max(0, until - LOOKED_THROUGH);
        var found = named(rows.ledTo(commandId, after, until));
        return new Page<>(found, after == 0 ? null : new Cursor<>(after, "events").text());
    }

    /** All streams in which the person reserved, waits, or is a member. */
    public List<FoundStream> ofPerson(String userId) {
        return named(people.of(userId));
    }

    private List<FoundStream> named(Collection<String> aggregateIds) {
        return found(rows.ends(aggregateIds).stream());
    }

    private List<FoundStream> found(Stream<StreamEnd> ends) {
        return ends.map(end -> rows.one(end.aggregateId(), end.sequence()))
                .flatMap(Optional::stream)
                .map(last -> new FoundStream(last.aggregateId(), last.aggregateType(), last.sequence() + 1, last.at()))
                .toList();
    }
}
