package party.somsom.foundation.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.Snapshotter;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.command.CommandSideTestApplication;
import party.somsom.foundation.digest.Sha256;
import party.somsom.foundation.gateway.Commands;
import party.somsom.foundation.id.Ids;
import party.somsom.messages.Command;
import party.somsom.messages.ticketing.ReservationReceipt;
import party.somsom.messages.ticketing.TicketingCommand.CancelReservation;
import party.somsom.messages.ticketing.TicketingCommand.OpenInventory;
import party.somsom.messages.ticketing.TicketingCommand.ReserveTickets;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.Standing;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EnterBookingPage;
import party.somsom.messages.waitingroom.WaitingRoomCommand.JoinWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.OpenWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomSettings;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

/**
 * A node takes over a big aggregate within two seconds. With {@code -Dsomsom.full-size=true} the aggregates have the
 * sizes that are promised, and the log says how long everything takes.
 */
@WithLocalStack(LocalServer.MYSQL)
@SpringBootTest(classes = CommandSideTestApplication.class)
class BigAggregatesIT {
    private static final Logger log = LoggerFactory.getLogger(BigAggregatesIT.class);
    private static final boolean FULL_SIZE = Boolean.getBoolean("somsom.full-size");
    private static final int PEOPLE = FULL_SIZE ? 1_000_000 : 60_000;
    private static final int RESERVATIONS = FULL_SIZE ? 200_000 : 2_000;
    private static final int TOGETHER = 1_000;
    private static final Duration TAKEOVER = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final LocalDate DATE = LocalDate.of(2030, 1, 1);
    private static final Instant NOW = Instant.parse("2029-12-01T12:00:00Z");
    private static final Instant CLOSES = Instant.parse("2030-01-01T15:00:00Z");

    @Autowired
    private Commands commands;
    @Autowired
    private List<AggregateType<?>> aggregates;
    @Autowired
    private Snapshotter snapshotter;
    @Autowired
    private Cache cache;
    @Autowired
    private JdbcClient jdbc;

    private final String room = UUID.randomUUID().toString();
    private final String inventory = UUID.randomUUID().toString();
    private final EnterBookingPage nobodyEnters = new EnterBookingPage(room, "nobody", NOW);

    @Test
    void aRoomIsTakenOverFromASnapshotInParts() {
        aBigRoom();
        reportMemory("room", takeover(nobodyEnters), "as the node left it");

        var pause = snapshot("WaitingRoom", nobodyEnters);
        var takeover = takeover(nobodyEnters);

        report("room", room, pause, takeover);
        assertThat(parts()).isGreaterThan(1);
        assertThat(pause).isLessThan(PAUSE);
        assertThat(takeover).isLessThan(TAKEOVER);
        assertEverybodyIsWhereTheyWere();
    }

    @Test
    void aSnapshotThatLostAPartIsNotUsedUntilTheNextOne() {
        aBigRoom();
        snapshot("WaitingRoom", nobodyEnters);
        jdbc.sql("DELETE FROM snapshot_part WHERE aggregate_identifier = ? AND part = 1").param(room).update();

        takeover(nobodyEnters);

        assertEverybodyIsWhereTheyWere();
        join(List.of("late"));
        snapshot("WaitingRoom", nobodyEnters);
        assertThat(jdbc.sql("SELECT COUNT(DISTINCT sequence_number) FROM snapshot_part WHERE aggregate_identifier = ?")
                .param(room)
                .query(Integer.class)
                .single()).isEqualTo(1);
        forgetTheEvents();
        takeover(nobodyEnters);
        assertEverybodyIsWhereTheyWere();
    }

    @Test
    void aBigSnapshotInOneRowIsStillRead() {
        aBigRoom();
        snapshot("WaitingRoom", nobodyEnters);
        jdbc.sql("UPDATE snapshot_event_entry SET payload = :all WHERE aggregate_identifier = :id")
                .param("all", wholePayload())
                .param("id", room)
                .update();
        jdbc.sql("DELETE FROM snapshot_part WHERE aggregate_identifier = ?").param(room).update();
        forgetTheEvents();

        takeover(nobodyEnters);

        assertEverybodyIsWhereTheyWere();
    }

    @Test
    void tenInventoriesAndARoomStayInMemoryAndEachIsTakenOver() {
        aBigRoom();
        aBigInventory();
        var firstAgain = reservation(inventory, 0, NOW.plusSeconds(9));
        reportMemory("inventory", takeover(firstAgain), "as the node left it");
        var pause = snapshot("TicketInventory", firstAgain);
        report("inventory", inventory, pause, takeover(firstAgain));
        assertThat(pause).isLessThan(PAUSE);

        var inventories = Stream.concat(Stream.of(inventory), IntStream.range(1, 10).mapToObj(i -> copy())).toList();

        assertThat(inventories).allSatisfy(each -> {
            assertThat(takeover(reservation(each, 0, NOW))).isLessThan(TAKEOVER);
            assertDecidesAsBefore(each);
        });
        assertThat(inventories).allMatch(cache::containsKey);
        assertThat(cache.containsKey(room)).isTrue();
        reportMemory("ten inventories and a room", Duration.ZERO, "all");
    }

    private void assertDecidesAsBefore(String each) {
        var repeated = reservation(each, RESERVATIONS - 1, NOW.plusSeconds(9));
        assertThat(commands.send(repeated).join())
                .isEqualTo(new ReservationReceipt(repeated.reservationId(), 1, NOW));
        assertRefused("SOLD_OUT", reservation(each, RESERVATIONS, NOW));
        assertRefused("RESERVATION_NOT_FOUND", new CancelReservation(each, repeated.reservationId(), person(0), NOW));
    }

    private void assertRefused(String code, Command<?> command) {
        assertThatThrownBy(() -> commands.send(command).join()).rootCause().hasMessageStartingWith(code + ":");
    }

    private void aBigInventory() {
        commands.send(new OpenInventory(inventory, "f1", DATE, RESERVATIONS, 2, null, CLOSES, false, NOW)).join();
        for (int from = 0; from < RESERVATIONS; from += TOGETHER) {
            CompletableFuture.allOf(IntStream.range(from, from + TOGETHER)
                    .mapToObj(i -> commands.send(reservation(inventory, i, NOW)))
                    .toArray(CompletableFuture[]::new)).join();
        }
    }

    private static ReserveTickets reservation(String of, int i, Instant now) {
        return new ReserveTickets(of, DATE, TicketingIds.reservationId(of, person(i)), person(i), 1, null, now);
    }

    /** Copies the snapshot and the last event of the inventory. */
    private String copy() {
        var copy = UUID.randomUUID().toString();
        Stream.of("""
                INSERT INTO snapshot_event_entry SELECT UUID(), :copy, sequence_number, type, time_stamp, payload_type,
                payload_revision, REPLACE(payload, :original, :copy), meta_data
                FROM snapshot_event_entry WHERE aggregate_identifier = :original""", """
                INSERT INTO snapshot_part SELECT :copy, sequence_number, part, REPLACE(payload, :original, :copy)
                FROM snapshot_part WHERE aggregate_identifier = :original""", """
                INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                time_stamp, payload_type, payload, meta_data)
                SELECT UUID(), :copy, sequence_number, type, time_stamp, payload_type,
                REPLACE(payload, :original, :copy), meta_data FROM domain_event_entry
                WHERE aggregate_identifier = :original ORDER BY sequence_number DESC LIMIT 1""")
                .forEach(sql -> jdbc.sql(sql).param("copy", copy).param("original", inventory).update());
        return copy;
    }

    private void aBigRoom() {
        commands.send(new OpenWaitingRoom(room, "org", new WaitingRoomSettings(null, 60, 9, 5), null, CLOSES, NOW))
                .join();
        for (int from = 0; from < PEOPLE; from += TOGETHER) {
            join(IntStream.range(from, from + TOGETHER).mapToObj(BigAggregatesIT::person).toList());
        }
    }

    private List<Place> join(List<String> people) {
        return commands.send(new JoinWaitingRoom(room, people, NOW)).join().places();
    }

    private void assertEverybodyIsWhereTheyWere() {
        assertThat(join(IntStream.of(0, PEOPLE / 2, PEOPLE - 1).mapToObj(BigAggregatesIT::person).toList()))
                .containsExactly(placeOf(1), placeOf(PEOPLE / 2 + 1), placeOf(PEOPLE));
    }

    private static Place placeOf(long position) {
        return new Place(position, Standing.WAITING, null, null);
    }

    private static String person(int i) {
        return Ids.of(Sha256.of("person " + i));
    }

    /** @return how long somebody waited at most while the snapshot was made */
    private Duration snapshot(String type, Command<?> meanwhile) {
        var before = snapshotOf(meanwhile.aggregateId());
        snapshotter.scheduleSnapshot(typeNamed(type), meanwhile.aggregateId());
        var longest = Duration.ZERO;
        while (snapshotOf(meanwhile.aggregateId()).equals(before)) {
            var waited = timeOf(meanwhile);
            longest = waited.compareTo(longest) > 0 ? waited : longest;
        }
        return longest;
    }

    private List<String> snapshotOf(String aggregate) {
        return jdbc.sql("SELECT event_identifier FROM snapshot_event_entry WHERE aggregate_identifier = ?")
                .param(aggregate)
                .query(String.class)
                .list();
    }

    private Class<?> typeNamed(String name) {
        return aggregates.stream()
                .<Class<?>>map(AggregateType::type)
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** @param changesNothing the first command to the aggregate on a node that does not have it in memory */
    private Duration takeover(Command<?> changesNothing) {
        cache.remove(changesNothing.aggregateId());
        return timeOf(changesNothing);
    }

    private Duration timeOf(Command<?> command) {
        var started = System.nanoTime();
        commands.send(command).join();
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private int parts() {
        return jdbc.sql("SELECT COUNT(*) FROM snapshot_part WHERE aggregate_identifier = ?")
                .param(room)
                .query(Integer.class)
                .single();
    }

    private byte[] wholePayload() {
        var whole = new ByteArrayOutputStream();
        jdbc.sql("SELECT payload FROM snapshot_part WHERE aggregate_identifier = ? ORDER BY part")
                .param(room)
                .query(byte[].class)
                .list()
                .forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private void forgetTheEvents() {
        jdbc.sql("""
                DELETE FROM domain_event_entry WHERE aggregate_identifier = :id AND sequence_number <
                (SELECT sequence_number FROM snapshot_event_entry WHERE aggregate_identifier = :id)""")
                .param("id", room)
                .update();
    }

    private void report(String what, String aggregate, Duration pause, Duration takeover) {
        var bytes = jdbc.sql("""
                SELECT COALESCE(SUM(LENGTH(p.payload)), 0) + (SELECT SUM(LENGTH(s.payload)) FROM snapshot_event_entry s
                WHERE s.aggregate_identifier = :id) FROM snapshot_part p WHERE p.aggregate_identifier = :id""")
                .param("id", aggregate)
                .query(Long.class)
                .single();
        log.info("{}: a snapshot of {} bytes, {} at most until an answer meanwhile", what, bytes, pause);
        reportMemory(what, takeover, "from the snapshot");
    }

    private void reportMemory(String what, Duration takeover, String from) {
        System.gc();
        var runtime = Runtime.getRuntime();
        log.info("{} {}: loaded in {}; all aggregates weigh {} bytes, the heap has {} of {}", what, from, takeover,
                ((AggregateCache) cache).weight(), runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory());
    }
}
