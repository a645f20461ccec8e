package party.somsom.foundation.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.command.CommandSideTestApplication;
import party.somsom.foundation.gateway.Commands;
import party.somsom.messages.Command;
import party.somsom.messages.chat.ChatCommand.BanMember;
import party.somsom.messages.chat.ChatCommand.ChangeSlowMode;
import party.somsom.messages.chat.ChatCommand.DeleteMessage;
import party.somsom.messages.chat.ChatCommand.JoinChatRoom;
import party.somsom.messages.chat.ChatCommand.MuteMember;
import party.somsom.messages.chat.ChatCommand.OpenChatRoom;
import party.somsom.messages.chat.ChatCommand.ReportMessage;
import party.somsom.messages.chat.HidingCommand;
import party.somsom.messages.chat.HidingCommand.HidePerson;
import party.somsom.messages.chat.HidingCommand.ShowPerson;
import party.somsom.messages.chat.ReportReason;
import party.somsom.messages.festival.FestivalCommand.CreateFestival;
import party.somsom.messages.festival.FestivalPlan;
import party.somsom.messages.reminder.ReminderCommand.FireReminder;
import party.somsom.messages.reminder.ReminderCommand.RemindLatecomer;
import party.somsom.messages.reminder.ReminderCommand.ScheduleReminder;
import party.somsom.messages.reminder.ReminderIds;
import party.somsom.messages.ticketing.ReservationReceipt;
import party.somsom.messages.ticketing.TicketingCommand.CancelReservation;
import party.somsom.messages.ticketing.TicketingCommand.OpenInventory;
import party.somsom.messages.ticketing.TicketingCommand.ReserveTickets;
import party.somsom.messages.waitingroom.LineDraw;
import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.Standing;
import party.somsom.messages.waitingroom.WaitingRoomCommand.AdmitNext;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ChangePacing;
import party.somsom.messages.waitingroom.WaitingRoomCommand.DrawLine;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EnterBookingPage;
import party.somsom.messages.waitingroom.WaitingRoomCommand.JoinWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.LeaveWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.OpenWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomSettings;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

/** An aggregate that is loaded from its snapshot and its last event decides as it did with all events. */
@WithLocalStack(LocalServer.MYSQL)
@SpringBootTest(classes = CommandSideTestApplication.class)
class SnapshotIT {
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

    private String id = UUID.randomUUID().toString();

    @Test
    void anInventoryKnowsItsTicketsAndWhoHoldsThem() {
        send(new OpenInventory(id, "f1", DATE, 6, 2, null, CLOSES, false, NOW));
        reserve("r1", "ann", 2, NOW);
        reserve("r2", "bob", 1, NOW);
        reserve("r3", "cho", 2, NOW);
        send(new CancelReservation(id, "r3", "cho", NOW));

        leaveOnlyTheSnapshot();

        var later = NOW.plusSeconds(60);
        assertThat(reserve("r1", "ann", 2, later)).isEqualTo(new ReservationReceipt("r1", 2, NOW));
        refused("LIMIT_EXCEEDED", new ReserveTickets(id, DATE, "r4", "ann", 1, null, later));
        refused("LIMIT_EXCEEDED", new ReserveTickets(id, DATE, "r5", "bob", 2, null, later));
        refused("RESERVATION_NOT_FOUND", new CancelReservation(id, "r2", "ann", later));
        refused("SALES_CLOSED", new ReserveTickets(id, DATE, "r6", "dan", 1, null, CLOSES));
        send(new CancelReservation(id, "r3", "cho", later));
        assertThat(reserve("r7", "cho", 2, later).quantity()).isEqualTo(2);
        refused("SOLD_OUT", new ReserveTickets(id, DATE, "r8", "dan", 2, null, later));
        assertThat(reserve("r9", "dan", 1, later).quantity()).isEqualTo(1);
    }

    @Test
    void aWaitingRoomKeepsItsOrderItsAdmissionsAndItsPace() {
        send(
                new OpenWaitingRoom(id, "org", new WaitingRoomSettings(null, 60, 9, 5), null, CLOSES, NOW));
        IntStream.rangeClosed(1, 12).forEach(i -> join("user" + (13 - i), NOW));
        send(new LeaveWaitingRoom(id, "user10", NOW));
        send(new AdmitNext(id, Set.of(), NOW));
        var until = NOW.plusSeconds(300);
        assertThat(admission("user11", NOW)).isEqualTo(until);
        assertThat(admission("user9", NOW)).isNull();

        leaveOnlyTheSnapshot();

        send(new AdmitNext(id, Set.of(), NOW));
        assertThat(admission("user9", NOW)).as("the pace").isNull();
        assertThat(admission("user12", NOW)).isEqualTo(until);
        assertThat(admission("user12", until)).isNull();
        assertThat(join("user11", NOW)).isEqualTo(new Place(2L, Standing.ADMITTED, null, until));
        assertThat(join("user9", NOW)).isEqualTo(new Place(4L, Standing.WAITING, null, null));
        assertThat(join("user10", NOW)).isEqualTo(new Place(13L, Standing.WAITING, 10L, null));
        send(new AdmitNext(id, Set.of(), NOW.plusSeconds(1)));
        assertThat(admission("user9", NOW)).as("the order").isNotNull();
        assertThat(admission("user8", NOW)).isNull();
        refused("QUEUE_CLOSED", new JoinWaitingRoom(id, List.of("zoe"), CLOSES));
    }

    @Test
    void aScheduledRoomKeepsWhoCameEarly() {
        var opens = NOW.plusSeconds(600);
        send(new OpenWaitingRoom(id, "org", new WaitingRoomSettings(opens, 60, 1, 5),
                LineDraw.hash("seed"), CLOSES, NOW));
        join("ann", NOW);
        join("bob", NOW);
        join("late", opens);

        leaveOnlyTheSnapshot();

        assertThat(join("ann", NOW).position()).isNull();
        send(new DrawLine(id, "seed", opens));
        var order = LineDraw.order("seed", List.of("ann", "bob"));
        assertThat(join(order.getFirst(), opens).position()).isEqualTo(1);
        assertThat(join("late", opens).position()).isEqualTo(3);
    }

    @Test
    void aWaitingRoomKeepsWhoWasPassedOverWhoMissedTheirTurnAndThatItIsPaused() {
        send(
                new OpenWaitingRoom(id, "org", new WaitingRoomSettings(null, 60, 1, 5), null, CLOSES, NOW));
        List.of("ann", "bob", "cho").forEach(user -> join(user, NOW));
        send(new AdmitNext(id, Set.of("ann"), NOW));
        var missed = NOW.plusSeconds(60);
        send(new AdmitNext(id, Set.of(), missed));
        send(new ChangePacing(id, "org", null, 9, true, "a break", missed));

        leaveOnlyTheSnapshot();

        var again = missed.plusSeconds(60);
        send(new AdmitNext(id, Set.of(), again));
        assertThat(join("bob", again)).as("had two chances").isEqualTo(new Place(4L, Standing.WAITING, 2L, null));
        send(new ChangePacing(id, "org", null, null, false, "go on", again));
        send(new AdmitNext(id, Set.of(), again));
        assertThat(admission("cho", again)).isNotNull();
        assertThat(admission("ann", again)).as("still passed over").isNull();
        assertThat(join("ann", again).position()).isEqualTo(1);
    }

    @Test
    void aChatRoomKeepsItsPeopleAndWhatWasDecidedAboutThem() {
        var later = NOW.plusSeconds(60);
        send(new OpenChatRoom(id, "f1", "org", NOW));
        List.of("ann", "bob", "cho").forEach(user -> send(new JoinChatRoom(id, user, 0, NOW)));
        send(new BanMember(id, "org", "bob", NOW));
        send(new MuteMember(id, "org", "cho", later, NOW));
        send(new ReportMessage(id, "ann", 7, ReportReason.SPAM, NOW));
        send(new DeleteMessage(id, "org", 8, NOW));
        send(new ChangeSlowMode(id, "org", 30, NOW));

        leaveOnlyTheSnapshot();

        refused("BANNED", new JoinChatRoom(id, "bob", 0, later));
        refused("NOT_A_MEMBER", new ReportMessage(id, "dan", 7, ReportReason.SPAM, later));
        refused("NOT_ORGANISER", new ChangeSlowMode(id, "ann", 0, later));
        send(new JoinChatRoom(id, "ann", 0, later));
        send(new MuteMember(id, "org", "cho", later, later));
        send(new ReportMessage(id, "ann", 7, ReportReason.SPAM, later));
        send(new DeleteMessage(id, "org", 8, later));
        send(new ChangeSlowMode(id, "org", 30, later));
        assertThat(events()).as("all of it was known").isEqualTo(1);
    }

    @Test
    void aPersonStillHidesWhomTheyHid() {
        var person = id;
        id = HidingCommand.idOf(person);
        send(new HidePerson(person, "bob", NOW));
        send(new HidePerson(person, "cho", NOW));
        send(new ShowPerson(person, "cho", NOW));

        leaveOnlyTheSnapshot();

        send(new HidePerson(person, "bob", NOW));
        send(new ShowPerson(person, "cho", NOW));
        assertThat(events()).as("all of it was known").isEqualTo(1);
        send(new ShowPerson(person, "bob", NOW));
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void aReminderThatFiredTellsLatecomersOnce() {
        id = ReminderIds.reminderId(id);
        var due = Instant.parse("2029-12-31T01:00:00Z");
        send(new ScheduleReminder(id, "f1", DATE, ZoneId.of("Asia/Seoul"), NOW));
        send(new FireReminder(id, due));
        send(new RemindLatecomer(id, "r1", "ann", due));

        leaveOnlyTheSnapshot();

        send(new FireReminder(id, due));
        send(new RemindLatecomer(id, "r1", "ann", due));
        assertThat(events()).as("all of it was known").isEqualTo(1);
        send(new RemindLatecomer(id, "r2", "bob", due));
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void aFestivalIsCreatedOnce() {
        var create = new CreateFestival(id, "ann", "c1", new FestivalPlan("Lights", "", null, ZoneId.of("Asia/Seoul"),
                DATE, DATE, 10, 4, null, null, null), NOW);
        send(create);
        repeatTheLastEventSoThatThereIsSomethingToSave();

        leaveOnlyTheSnapshot();

        send(create);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void aSnapshotOfAnEarlierShapeIsLeftAlone() {
        send(new OpenInventory(id, "f1", DATE, 2, 2, null, CLOSES, false, NOW));
        reserve("r1", "ann", 1, NOW);
        snapshot();
        jdbc.sql(
                "UPDATE snapshot_event_entry SET payload_revision = '0', payload = '{}' WHERE aggregate_identifier = ?")
                .param(id)
                .update();
        cache.remove(id);

        refused("SOLD_OUT", new ReserveTickets(id, DATE, "r2", "bob", 2, null, NOW));
    }

    private void leaveOnlyTheSnapshot() {
        snapshot();
        cache.remove(id);
        jdbc.sql("""
                DELETE FROM domain_event_entry WHERE aggregate_identifier = :id AND sequence_number <
                (SELECT sequence_number FROM snapshot_event_entry WHERE aggregate_identifier = :id)""")
                .param("id", id)
                .update();
        assertThat(events()).isEqualTo(1);
    }

    private void snapshot() {
        snapshotter.scheduleSnapshot(typeOfTheAggregate(), id);
        await().until(() -> jdbc.sql("SELECT COUNT(*) FROM snapshot_event_entry WHERE aggregate_identifier = ?")
                .param(id)
                .query(Integer.class)
                .single() == 1);
    }

    private Class<?> typeOfTheAggregate() {
        var stored = jdbc.sql("SELECT DISTINCT type FROM domain_event_entry WHERE aggregate_identifier = ?")
                .param(id)
                .query(String.class)
                .single();
        return aggregates.stream()
                .<Class<?>>map(AggregateType::type)
                .filter(type -> type.getAnnotation(AggregateRoot.class).type().equals(stored))
                .findFirst()
                .orElseThrow();
    }

    private void repeatTheLastEventSoThatThereIsSomethingToSave() {
        jdbc.sql("""
                INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                time_stamp, payload_type, payload, meta_data)
                SELECT UUID(), aggregate_identifier, 1, type, time_stamp, payload_type, payload, meta_data
                FROM domain_event_entry WHERE aggregate_identifier = ?""").param(id).update();
    }

    private int events() {
        return jdbc.sql("SELECT COUNT(*) FROM domain_event_entry WHERE aggregate_identifier = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private ReservationReceipt reserve(String reservationId, String user, int quantity, Instant now) {
        return send(new ReserveTickets(id, DATE, reservationId, user, quantity, null, now));
    }

    private Place join(String user, Instant now) {
        return send(new JoinWaitingRoom(id, List.of(user), now)).places().getFirst();
    }

    private @Nullable Instant admission(String user, Instant now) {
        return send(new EnterBookingPage(id, user, now));
    }

    private void refused(String code, Command<?> command) {
        assertThatThrownBy(() -> send(command)).rootCause().hasMessageStartingWith(code + ":");
    }

    private <R extends @Nullable Object> R send(Command<R> command) {
        return commands.send(command).join();
    }
}
