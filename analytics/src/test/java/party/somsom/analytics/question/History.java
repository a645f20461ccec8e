package party.somsom.analytics.question;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import party.somsom.analytics.store.LakeFolder;
import party.somsom.events.EventTypes;
import party.somsom.events.PublishedChatEvent.MemberJoinedV1;
import party.somsom.events.PublishedChatEvent.MemberLeftV1;
import party.somsom.events.PublishedChatEvent.MessageReportedV1;
import party.somsom.events.PublishedEvent;
import party.somsom.events.PublishedQueueEvent.AdmissionEndedV1;
import party.somsom.events.PublishedQueueEvent.AdmissionOutcome;
import party.somsom.events.PublishedQueueEvent.AdmissionsMissedV1;
import party.somsom.events.PublishedQueueEvent.LineDrawnV1;
import party.somsom.events.PublishedQueueEvent.PeopleAdmittedV1;
import party.somsom.events.PublishedQueueEvent.PeopleJoinedV1;
import party.somsom.events.PublishedQueueEvent.PeoplePreQueuedV1;
import party.somsom.events.PublishedQueueEvent.PersonEnteredV1;
import party.somsom.events.PublishedReminderEvent.LatecomerRemindedV1;
import party.somsom.events.PublishedReminderEvent.ReminderFiredV1;
import party.somsom.events.PublishedTicketingEvent.InventoryMovedV1;
import party.somsom.events.PublishedTicketingEvent.InventoryOpenedV1;
import party.somsom.events.PublishedTicketingEvent.ReservationCancelledV1;
import party.somsom.events.PublishedTicketingEvent.TicketsReservedV1;
import party.somsom.lake.LakeEvent;

/** A small festival with two dates, as events. Times are in Seoul; sales and the room open at noon. */
final class History {
    private static final String FESTIVAL = "01festival";
    private static final String QUEUE = "01queue";
    private static final String ROOM = "01room";
    private static final LocalDate SATURDAY = LocalDate.of(2027, 5, 15);

    private final List<LakeEvent> events = new ArrayList<>();

    static void fill(LakeFolder lake) throws IOException {
        var history = new History();
        history.sell();
        history.queue();
        history.chat();
        history.remind();
        lake.add(history.events, false, Map.of(0, (long) history.events.size()));
    }

    private void sell() {
        opened("saturday", SATURDAY, 4);
        opened("sunday", SATURDAY.plusDays(1), 100);
        reserved("saturday", "r1", "ann", 2, 2, noon(0, 10));
        reserved("saturday", "r2", "bob", 1, 1, noon(0, 50));
        reserved("saturday", "r3", "cho", 1, 0, noon(2, 30));
        cancelled("saturday", "r1", "ann", 2, 2, noon(3, 0));
        reserved("saturday", "r4", "dan", 1, 1, noon(4, 0));
        reserved("sunday", "r5", "ann", 3, 97, noon(4, 10));
        cancelled("sunday", "r5", "ann", 3, 100, noon(5, 0));
        var moved = SATURDAY.plusDays(7);
        add("saturday", noon(6, 0), new InventoryMovedV1("saturday", FESTIVAL, moved, noon(600, 0), noon(6, 0)));
    }

    private void opened(String inventory, LocalDate date, int capacity) {
        add(inventory, noon(-60, 0), new InventoryOpenedV1(inventory, FESTIVAL, date, capacity, 4, noon(0, 0),
                noon(600, 0), true, noon(-60, 0)));
    }

    private void reserved(String inventory, String id, String person, int quantity, int left, Instant at) {
        add(inventory, at, new TicketsReservedV1(inventory, FESTIVAL, SATURDAY, id, person, quantity, left, null, at));
    }

    private void cancelled(String inventory, String id, String person, int quantity, int left, Instant at) {
        add(inventory, at, new ReservationCancelledV1(inventory, id, person, quantity, left, at));
    }

    /** Ann and Bob come early; Cho, Dan and Eve join later. Dan misses the first chance, Eve both. */
    private void queue() {
        queue(noon(-5, 0), new PeoplePreQueuedV1(QUEUE, FESTIVAL, List.of("ann", "bob"), noon(-5, 0)));
        queue(noon(0, 0), new LineDrawnV1(QUEUE, FESTIVAL, 2, noon(0, 0)));
        queue(noon(0, 1), new PeopleJoinedV1(QUEUE, FESTIVAL, 3, List.of("cho", "dan", "eve"), noon(0, 1)));
        admitted(noon(0, 5), "ann", "bob");
        entered("ann", noon(0, 6));
        entered("bob", noon(0, 40));
        ended("ann", AdmissionOutcome.RESERVED, noon(0, 10));
        ended("bob", AdmissionOutcome.RESERVED, noon(0, 50));
        admitted(noon(2, 0), "cho", "dan", "eve");
        entered("cho", noon(2, 10));
        ended("cho", AdmissionOutcome.LEFT, noon(2, 20));
        queue(noon(3, 0), new AdmissionsMissedV1(QUEUE, FESTIVAL, List.of("dan", "eve"), noon(3, 0)));
        admitted(noon(3, 10), "dan", "eve");
        entered("dan", noon(3, 30));
        ended("dan", AdmissionOutcome.RESERVED, noon(4, 0));
    }

    private void admitted(Instant at, String... people) {
        queue(at, new PeopleAdmittedV1(QUEUE, FESTIVAL, List.of(people), 5, null, at.plusSeconds(300), at));
    }

    private void entered(String person, Instant at) {
        queue(at, new PersonEnteredV1(QUEUE, FESTIVAL, person, at));
    }

    private void ended(String person, AdmissionOutcome outcome, Instant at) {
        queue(at, new AdmissionEndedV1(QUEUE, FESTIVAL, person, outcome, at));
    }

    private void queue(Instant at, PublishedEvent event) {
        add(QUEUE, at, event);
    }

    private void chat() {
        for (var person : List.of("ann", "bob")) {
            add(ROOM, noon(1, 0), new MemberJoinedV1(ROOM, person, 0, 2, noon(1, 0)));
        }
        add(ROOM, noon(61, 0), new MemberLeftV1(ROOM, "bob", 1, noon(61, 0)));
        add(ROOM, noon(62, 0), new MessageReportedV1(ROOM, 1, "ann", 1, noon(62, 0)));
    }

    private void remind() {
        var due = noon(120, 0);
        add("reminder", due, new ReminderFiredV1("saturday", FESTIVAL, SATURDAY.plusDays(7), due));
        reserved("saturday", "r6", "eve", 1, 0, due.plusSeconds(60));
        add("reminder", due.plusSeconds(61), new LatecomerRemindedV1("saturday", FESTIVAL, SATURDAY.plusDays(7), "r6",
                "eve", due.plusSeconds(61)));
    }

    private static Instant noon(int minutes, int seconds) {
        return Instant.parse("2027-05-01T03:00:00Z").plusSeconds(minutes * 60L + seconds);
    }

    private void add(String subject, Instant time, PublishedEvent event) {
        var number = events.size();
        events.add(new LakeEvent("e" + number, EventTypes.nameOf(event.getClass()), subject, number, number, time,
                (Record) event));
    }
}
