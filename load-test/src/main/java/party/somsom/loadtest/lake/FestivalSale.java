package party.somsom.loadtest.lake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import party.somsom.events.PublishedChatEvent.MemberJoinedV1;
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
import party.somsom.events.PublishedTicketingEvent.InventoryOpenedV1;
import party.somsom.events.PublishedTicketingEvent.ReservationCancelledV1;
import party.somsom.events.PublishedTicketingEvent.TicketsReservedV1;

/** What is published about the sale of one festival with one date, most of it about people in its waiting room. */
final class FestivalSale {
    private static final int EARLY_EVENTS_OF = 50;
    private static final int LATE_EVENTS_OF = 20;
    private static final Duration RUSH = Duration.ofMinutes(15);
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int STEPS = 360;

    private final MadeExport export;
    private final Random random;
    private final Instant opensAt;
    private final LocalDate date;
    private final String festivalId;
    private final String inventoryId;
    private final String roomId;
    private final int people;
    private final int capacity;
    private final Set<String> gotASecondChance = new HashSet<>();
    private int left;

    FestivalSale(MadeExport export, Random random, Instant opensAt, int people) {
        this.export = export;
        this.random = random;
        this.opensAt = opensAt;
        this.date = LocalDate.ofInstant(opensAt, ZoneOffset.UTC).plusDays(60);
        this.festivalId = id();
        this.inventoryId = festivalId + "_" + date;
        this.roomId = id();
        this.people = people;
        this.capacity = Math.max(1, people / 2);
        this.left = capacity;
    }

    /** As long as a pseudonym. */
    private String id() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private boolean isOneOf(int n) {
        return random.nextInt(n) == 0;
    }

    private Instant soon(Instant at, int seconds) {
        return at.plusMillis(1 + random.nextInt(seconds * 1000));
    }

    void happen() {
        export.add(inventoryId, opensAt.minusSeconds(86_400), new InventoryOpenedV1(inventoryId, festivalId, date,
                capacity, 4, opensAt, opensAt.plusSeconds(86_400 * 60), true, opensAt.minusSeconds(86_400)));
        var line = new ArrayDeque<String>();
        Stream.generate(this::id).limit(people).forEach(line::add);
        join(List.copyOf(line));
        for (var at = opensAt.plusSeconds(20); !line.isEmpty(); at = at.plus(STEP)) {
            admit(at, line, 1 + people / STEPS);
        }
        remind(date.minusDays(1).atTime(1, 0).toInstant(ZoneOffset.UTC));
    }

    /** A third comes before the draw, and most others soon after it. */
    private void join(List<String> coming) {
        var early = coming.size() / 3;
        var before = opensAt.minusSeconds(600);
        for (var i = 0; i < early; i += EARLY_EVENTS_OF) {
            export.add(festivalId, before, new PeoplePreQueuedV1(festivalId, festivalId,
                    coming.subList(i, Math.min(early, i + EARLY_EVENTS_OF)), before));
        }
        export.add(festivalId, opensAt, new LineDrawnV1(festivalId, festivalId, early, opensAt));
        for (var i = early; i < coming.size(); i += LATE_EVENTS_OF) {
            var share = (i - early) / (double) (coming.size() - early);
            var at = opensAt.plusMillis((long) (RUSH.toMillis() * share * share));
            export.add(festivalId, at, new PeopleJoinedV1(festivalId, festivalId, i,
                    coming.subList(i, Math.min(coming.size(), i + LATE_EVENTS_OF)), at));
        }
    }

    private void admit(Instant at, Deque<String> line, int most) {
        var admitted = new ArrayList<String>();
        while (admitted.size() < most && !line.isEmpty()) {
            admitted.add(line.remove());
        }
        export.add(festivalId, at, new PeopleAdmittedV1(festivalId, festivalId, admitted, 0, at.plusSeconds(60),
                at.plusSeconds(300), at));
        var missed = new ArrayList<String>();
        for (var person : admitted) {
            if (isOneOf(8)) {
                missed.add(person);
            } else {
                enter(person, soon(at, 40));
            }
        }
        if (!missed.isEmpty()) {
            export.add(festivalId, at.plusSeconds(60), new AdmissionsMissedV1(festivalId, festivalId, missed,
                    at.plusSeconds(60)));
            missed.stream().filter(gotASecondChance::add).forEach(line::add);
        }
    }

    private void enter(String person, Instant at) {
        export.add(festivalId, at, new PersonEnteredV1(festivalId, festivalId, person, at));
        var then = soon(at, 60);
        var buys = left > 0 && !isOneOf(5);
        if (buys) {
            reserve(person, Math.min(left, 1 + random.nextInt(3)), then);
        }
        export.add(festivalId, then, new AdmissionEndedV1(festivalId, festivalId, person,
                buys ? AdmissionOutcome.RESERVED : AdmissionOutcome.LEFT, then));
    }

    private void reserve(String person, int tickets, Instant at) {
        left -= tickets;
        var reservationId = id();
        export.add(inventoryId, at, new TicketsReservedV1(inventoryId, festivalId, date, reservationId, person, tickets,
                left, at.plusSeconds(300), at));
        if (isOneOf(25)) {
            left += tickets;
            var later = soon(at, 7_200);
            export.add(inventoryId, later, new ReservationCancelledV1(inventoryId, reservationId, person, tickets, left,
                    later));
        }
        if (isOneOf(4)) {
            var later = soon(at, 86_400);
            export.add(roomId, later, new MemberJoinedV1(roomId, person, 0, 10, later));
        }
    }

    private void remind(Instant due) {
        export.add(inventoryId + "_reminder", due, new ReminderFiredV1(inventoryId, festivalId, date, due));
        for (var i = 0; i < 5; i++) {
            var at = soon(due, 3_600);
            export.add(inventoryId + "_reminder", at, new LatecomerRemindedV1(inventoryId, festivalId, date, id(), id(),
                    at));
        }
    }
}
