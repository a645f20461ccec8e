package party.somsom.foundation.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.command.CommandSideTestApplication;
import party.somsom.foundation.gateway.Commands;
import party.somsom.messages.EventNames;
import party.somsom.messages.chat.ChatCommand.JoinChatRoom;
import party.somsom.messages.festival.FestivalCommand.CreateFestival;
import party.somsom.messages.festival.FestivalPlan;
import party.somsom.messages.ticketing.ReservationReceipt;
import party.somsom.messages.ticketing.TicketingCommand.ReserveTickets;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EnterBookingPage;
import party.somsom.messages.waitingroom.WaitingRoomCommand.JoinWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomSettings;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

/** Stored data contains no class names, so classes may be renamed and moved. */
@WithLocalStack(LocalServer.MYSQL)
@SpringBootTest(classes = CommandSideTestApplication.class)
class StoredNamesIT {
    private static final LocalDate DATE = LocalDate.of(2030, 1, 1);
    private static final Instant NOW = Instant.parse("2029-12-01T12:00:00Z");

    @Autowired
    private Commands commands;
    @Autowired
    private EventNames names;
    @Autowired
    private JdbcClient jdbc;

    private final String festival = "f" + UUID.randomUUID();
    private final String room = "c" + festival;

    @Test
    void everyEventIsStoredUnderItsAlias() {
        commands.send(new CreateFestival(festival, "ann", room, new FestivalPlan("Lights", "", null,
                ZoneId.of("Asia/Seoul"), DATE, DATE, 10, 4, null, null, new WaitingRoomSettings(null, 60, 9, 5)), NOW))
                .join();
        await().until(() -> stored("payload_type").size() == 4);
        commands.send(new JoinChatRoom(room, "ann", 0, NOW)).join();
        commands.send(new ReserveTickets(TicketingIds.inventoryId(festival, DATE), DATE, "r1", "ann", 1,
                NOW.plusSeconds(1), NOW)).join();

        await().until(() -> stored("payload_type").size() == 7);
        assertThat(stored("payload_type")).containsExactlyInAnyOrder("festival.festival-created.v1",
                "ticketing.inventory-opened.v1", "waiting-room.opened.v1", "ticketing.tickets-reserved.v1",
                "reminder.scheduled.v1",
                "chat.room-opened.v1", "chat.member-joined.v1");
        assertThat(stored("type")).containsOnly("festival", "ticket-inventory", "waiting-room", "chat-room",
                "reminder");
    }

    @Test
    void noRowNamesAClassOfOurs() {
        everyEventIsStoredUnderItsAlias();

        assertThat(stored("CONCAT_WS(' ', type, payload_type, payload_revision, CONVERT(payload USING utf8mb4), "
                + "CONVERT(meta_data USING utf8mb4))"))
                .hasSize(7)
                .allSatisfy(row -> assertThat(row).doesNotContain("party.somsom", "java", "Festival", "Inventory",
                        "Reserved", "Plan", "Opened", "Joined"));
        assertThat(stored("payload_type")).allMatch(name -> names.typeOf(name).isPresent());
    }

    @Test
    void eventsFromBeforeAFieldWasAddedAreStillRead() {
        store("waiting-room", "waiting-room.opened.v1", """
                {"queueId":"%s","settings":{"admitPerMinute":60,"maxActive":9,"admissionMinutes":5},
                 "closesAt":"2029-12-24T15:00:00Z","openedAt":"2029-12-01T12:00:00Z"}""");
        store("waiting-room", "waiting-room.person-joined.v1", """
                {"queueId":"%s","userId":"ann","position":1,"joinedAt":"2029-12-01T12:00:00Z"}""");
        store("waiting-room", "waiting-room.people-admitted.v1", """
                {"queueId":"%s","userIds":["ann"],"servedThrough":1,"admittedAt":"2029-12-01T12:00:00Z",
                 "admittedUntil":"2029-12-01T12:05:00Z"}""");

        assertThat(commands.send(new EnterBookingPage(festival, "ann", NOW.plusSeconds(299))).join())
                .isEqualTo(NOW.plusSeconds(300));
        assertThat(commands.send(new EnterBookingPage(festival, "ann", NOW.plusSeconds(300))).join()).isNull();
    }

    @Test
    void whoWasStoredAloneIsStillInTheRoom() {
        var opensAt = NOW.plusSeconds(60);
        store("waiting-room", "waiting-room.opened.v1", """
                {"queueId":"%s","organiserId":"org","seedHash":"x","closesAt":"2029-12-24T15:00:00Z",
                 "settings":{"opensAt":"2029-12-01T12:01:00Z","admitPerMinute":60,"maxActive":9,"admissionMinutes":5},
                 "openedAt":"2029-12-01T12:00:00Z"}""");
        store("waiting-room", "waiting-room.person-pre-queued.v1", """
                {"queueId":"%s","userId":"ann","joinedAt":"2029-12-01T12:00:00Z"}""");

        commands.send(new JoinWaitingRoom(festival, List.of("ann", "bob"), opensAt.minusSeconds(1))).join();

        assertThat(stored("CONVERT(payload USING utf8mb4)")).last(InstanceOfAssertFactories.STRING)
                .contains("[\"bob\"]");
    }

    @Test
    void whoReservedBeforeReservationsNamedTheirAdmissionStillHoldsTickets() {
        store("ticket-inventory", "ticketing.inventory-opened.v1", """
                {"inventoryId":"%1$s","festivalId":"f","festivalDate":"2030-01-01","capacity":3,"maxPerUser":1,
                 "salesCloseAt":"2029-12-31T15:00:00Z","admissionRequired":true,"openedAt":"2029-12-01T12:00:00Z"}""");
        store("ticket-inventory", "ticketing.tickets-reserved.v1", """
                {"inventoryId":"%1$s","festivalId":"f","festivalDate":"2030-01-01","reservationId":"r1","userId":"ann",
                 "quantity":1,"remaining":2,"admissionUsed":true,"reservedAt":"2029-12-01T12:00:00Z"}""");

        assertThat(commands.send(
                new ReserveTickets(festival, DATE, "r1", "ann", 1, null, NOW.plusSeconds(1))).join())
                .isEqualTo(new ReservationReceipt("r1", 1, NOW));
    }

    private void store(String type, String name, String payload) {
        jdbc.sql("""
                INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                time_stamp, payload_type, payload, meta_data)
                VALUES (UUID(), :id, :number, :type, '2029-12-01T12:00:00Z', :name, :payload, '{}')""")
                .param("id", festival)
                .param("number", stored("payload_type").size())
                .param("type", type)
                .param("name", name)
                .param("payload", payload.formatted(festival))
                .update();
    }

    private List<String> stored(String column) {
        return jdbc.sql("SELECT " + column + " FROM domain_event_entry WHERE aggregate_identifier LIKE ?")
                .param("%" + festival + "%")
                .query(String.class)
                .list();
    }
}
