package party.somsom.app.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.api.TurnableClock;
import party.somsom.api.gateway.Messages;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;
import party.somsom.foundation.gateway.Commands;
import party.somsom.messages.festival.FestivalCommand.CreateFestival;
import party.somsom.messages.festival.FestivalPlan;
import party.somsom.messages.ticketing.TicketingCommand.ReserveTickets;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.messages.ticketing.TicketingQuery.FindHolders;

/**
 * Measures the cost of reminders, on demand:
 * {@code -Dsomsom.reminders.dates=10000 -Dsomsom.reminders.reservations=100000}. It prints figures for
 * docs/adr/0022-reminders.md.
 */
@WithApplication
@EnabledIfSystemProperty(named = "somsom.reminders.dates", matches = "\\d+")
class ReminderScaleIT {
    private static final int DATES = Integer.getInteger("somsom.reminders.dates", 600);
    private static final int RESERVATIONS = Integer.getInteger("somsom.reminders.reservations", 1_000);
    private static final int DATES_OF_ONE = 60;
    private static final int UNDER_WAY = 1_000;
    private static final int STARTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Autowired
    private Commands commands;
    @Autowired
    private EventStore events;
    @Autowired
    private EventProcessingConfiguration processors;
    @Autowired
    private Messages messages;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TurnableClock clock;

    @Test
    void aDateIsOneDeadlineHoweverManyReserveIt() {
        start(); // the first one loads classes
        var startsBefore = starts();
        scheduleManyDates();
        var startsAfter = starts();
        System.out.printf("start-up of a node in ms: %s without deadlines, %s with %,d waiting%n", startsBefore,
                startsAfter, deadlines());
        reserveOneDateOften();
    }

    private void scheduleManyDates() {
        var began = System.nanoTime();
        for (var made = 0; made < DATES; made += DATES_OF_ONE) {
            var festival = festival(Math.min(DATES_OF_ONE, DATES - made), 1);
            var first = firstDate();
            var reserved = first.datesUntil(first.plusDays(Math.min(DATES_OF_ONE, DATES - made)))
                    .map(date -> commands.send(reserve(festival, date, "ann")))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(reserved).join();
        }
        await().atMost(PATIENCE).until(() -> deadlines() >= DATES);
        System.out.printf("%,d dates: %,d deadlines, %,d sagas, scheduled %,d ms after the first was created%n", DATES,
                deadlines(), jdbc.sql("SELECT COUNT(*) FROM saga_entry").query(Integer.class).single(), millis(began));
        assertThat(deadlines()).isEqualTo(DATES);
    }

    private void reserveOneDateOften() {
        var festival = festival(1, RESERVATIONS);
        var before = deadlines();
        var began = System.nanoTime();
        List<CompletableFuture<?>> underWay = new ArrayList<>();
        for (var i = 0; i < RESERVATIONS; i++) {
            underWay.add(commands.send(reserve(festival, firstDate(), "user" + i)));
            if (underWay.size() == UNDER_WAY) {
                underWay.removeFirst().join();
            }
        }
        underWay.forEach(CompletableFuture::join);
        var reserved = millis(began);
        var head = events.createHeadToken().position().orElseThrow();
        var behind = head - position("remind");
        await().pollInterval(Duration.ofMillis(10)).atMost(PATIENCE).until(() -> position("remind") >= head);
        System.out.printf("%,d reservations of one date in %,d ms; the reminders were %,d events behind and caught up "
                + "%,d ms later%n", RESERVATIONS, reserved, behind, millis(began) - reserved);
        await().until(() -> deadlines() > before);
        assertThat(deadlines()).isEqualTo(before + 1);
        findEveryHolder(TicketingIds.inventoryId(festival, firstDate()));
    }

    private void findEveryHolder(String inventoryId) {
        Set<String> found = new HashSet<>();
        var began = System.nanoTime();
        String cursor = null;
        do {
            var page = messages.ask(new FindHolders(inventoryId, UNDER_WAY, cursor));
            page.items().forEach(holder -> assertThat(found.add(holder.userId())).isTrue());
            cursor = page.nextCursor();
        } while (cursor != null);
        System.out.printf("%,d holders found in pages of %,d in %,d ms%n", found.size(), UNDER_WAY, millis(began));
        assertThat(found).hasSize(RESERVATIONS);
    }

    /** Creates a festival and waits until its dates are on sale. */
    private String festival(int dates, int tickets) {
        var id = UUID.randomUUID().toString();
        commands.send(new CreateFestival(id, "org", "c" + id, new FestivalPlan("Scale", "", null,
                ZoneId.of("Asia/Seoul"), firstDate(), firstDate().plusDays(dates - 1L), tickets, 1, null, null, null),
                clock.instant())).join();
        await().pollInterval(Duration.ofMillis(5))
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM domain_event_entry WHERE aggregate_identifier LIKE :id")
                        .param("id", id + "\\_%")
                        .query(Integer.class)
                        .single() >= dates);
        return id;
    }

    private ReserveTickets reserve(String festival, LocalDate date, String user) {
        var inventory = TicketingIds.inventoryId(festival, date);
        return new ReserveTickets(inventory, date, TicketingIds.reservationId(inventory, user), user, 1, null,
                clock.instant());
    }

    private LocalDate firstDate() {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).plusYears(1);
    }

    private List<Long> starts() {
        List<Long> millis = new ArrayList<>();
        for (var i = 0; i < STARTS; i++) {
            millis.add(start());
        }
        return millis;
    }

    private static long start() {
        var began = System.nanoTime();
        try (var _ = new SecondNode("--spring.profiles.active=local")) {
            return millis(began);
        }
    }

    private int deadlines() {
        return jdbc.sql("SELECT COUNT(*) FROM deadline").query(Integer.class).single();
    }

    private long position(String processor) {
        return processors.eventProcessor(processor, StreamingEventProcessor.class)
                .orElseThrow()
                .processingStatus()
                .values()
                .stream()
                .mapToLong(each -> each.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    private static long millis(long sinceNanos) {
        return Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis();
    }
}
