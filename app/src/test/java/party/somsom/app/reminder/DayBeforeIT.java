package party.somsom.app.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.api.gateway.Messages;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;
import party.somsom.messages.ticketing.TicketHolder;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.messages.ticketing.TicketingQuery.FindHolders;

/** The life of a festival and of its reminders: reserved, cancelled, moved, the day before, after. */
@WithApplication
class DayBeforeIT {
    private static final String SEOUL = "Asia/Seoul";

    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Messages messages;
    @Autowired
    private EventProcessingConfiguration processors;

    @ParameterizedTest
    @ValueSource(strings = {SEOUL, "America/New_York"})
    void whoeverHoldsTicketsIsRemindedOnceTheDayBefore(String zoneId) {
        var zone = ZoneId.of(zoneId);
        var newDate = dayAfterTheClocksChange(zone);
        var planned = newDate.minusDays(7);
        var organiser = guest();
        var festival = organiser.created(FestivalForm.inAWeek(clock)
                .with(Map.of("timezone", zoneId, "startDate", planned, "endDate", planned.plusDays(1))));
        var first = reminders(festival, planned);
        var second = reminders(festival, planned.plusDays(1));
        var ann = guest();
        var bob = guest();

        ann.reserved(festival, planned, 1);
        ann.reserved(festival, planned, 1);
        bob.delete("/reservations/{id}", bob.reserved(festival, planned, 1)).expectStatus().isNoContent();
        bob.reserved(festival, planned.plusDays(1), 1);
        await().untilAsserted(() -> assertThat(first.waiting()).isEqualTo(List.of(1, 1)));
        assertThat(first.events()).containsExactly("scheduled");
        assertThat(first.last("dueAt")).isEqualTo(tenInTheMorning(planned.minusDays(1), zone));

        move(organiser, festival, newDate);
        assertThat(ann.reservations()).hasSize(2)
                .allSatisfy(each -> assertThat(each.get("festivalDate").asString()).isEqualTo(newDate.toString()));
        refused(bob.reserve(festival, planned, 1), 404, "DATE_NOT_FOUND");
        var dan = guest();
        dan.reserved(festival, newDate, 1);
        await().untilAsserted(() -> assertThat(first.events()).containsExactly("scheduled", "moved"));
        var due = tenInTheMorning(newDate.minusDays(1), zone);
        assertThat(first.last("dueAt")).isEqualTo(due);
        await().untilAsserted(() -> assertThat(first.waiting()).isEqualTo(List.of(1, 1)));

        clock.turnTo(due);
        await().untilAsserted(() -> assertThat(first.events()).containsExactly("scheduled", "moved", "fired"));
        assertThat(first.last("firedAt")).isAfterOrEqualTo(due);
        assertThat(first.lastDate()).isEqualTo(newDate);
        assertThat(holders(first)).containsExactlyInAnyOrder(guestId(ann), guestId(dan));
        await().untilAsserted(() -> assertThat(first.waiting()).isEqualTo(List.of(0, 0)));

        var late = guest();
        late.reserved(festival, newDate, 1);
        await().untilAsserted(() -> assertThat(first.events()).hasSize(4).endsWith("latecomer-reminded"));

        clock.turnTo(newDate.atStartOfDay(zone).toInstant());
        guest().reserved(festival, newDate, 1);
        clock.turnTo(tenInTheMorning(newDate, zone));
        await().untilAsserted(() -> assertThat(second.events()).containsExactly("scheduled", "moved", "fired"));
        awaitCaughtUp();
        assertThat(first.events()).containsExactly("scheduled", "moved", "fired", "latecomer-reminded");
        nobodyIsRemindedAgain(first, second);
    }

    /**
     * A day on which ten o'clock has another offset than now. In a zone whose clocks never change, a day in three
     * weeks.
     */
    private LocalDate dayAfterTheClocksChange(ZoneId zone) {
        var soon = clock.instant().plus(Duration.ofDays(14));
        var change = zone.getRules().nextTransition(soon);
        var day = change == null ? soon.plus(Duration.ofDays(7)) : change.getInstant();
        return LocalDate.ofInstant(day, zone).plusDays(1);
    }

    private static Instant tenInTheMorning(LocalDate date, ZoneId zone) {
        return date.atTime(LocalTime.of(10, 0)).atZone(zone).toInstant();
    }

    private void move(Guest organiser, String festival, LocalDate startDate) {
        var change = Map.of("title", "Moved", "startDate", startDate);
        refused(guest().patch("/festivals/{id}", change, festival), 403, "FORBIDDEN");
        invalid(organiser.patch("/festivals/{id}", Map.of("startDate", "2020-01-01"), festival), "startDate");
        for (var repeated = 0; repeated < 2; repeated++) {
            var detail = json(organiser.patch("/festivals/{id}", change, festival), 200);
            assertThat(detail.get("title").asString()).isEqualTo("Moved");
            assertThat(detail.get("status").asString()).isEqualTo("PLANNED");
            assertThat(detail.get("dates").valueStream().map(date -> date.get("date").asString()))
                    .containsExactly(startDate.toString(), startDate.plusDays(1).toString());
        }
    }

    /** Checks this after a reset of what can be reset, and after the automations have forgotten their positions. */
    private void nobodyIsRemindedAgain(Reminders... all) {
        var before = List.of(all).stream().map(Reminders::events).toList();
        var streaming = processors.eventProcessors()
                .values()
                .stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
        streaming.forEach(StreamingEventProcessor::shutDown);
        streaming.stream().filter(StreamingEventProcessor::supportsReset).forEach(StreamingEventProcessor::resetTokens);
        jdbc.sql("DELETE FROM token_entry WHERE processor_name IN ('remind', 'reminder-deadlines')").update();
        streaming.forEach(StreamingEventProcessor::start);
        awaitCaughtUp();
        for (var each : all) {
            await().untilAsserted(() -> assertThat(each.waiting()).isEqualTo(List.of(0, 0)));
        }
        assertThat(List.of(all).stream().map(Reminders::events)).containsExactlyElementsOf(before);
    }

    private void awaitCaughtUp() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> processors.eventProcessors()
                        .values()
                        .stream()
                        .filter(StreamingEventProcessor.class::isInstance)
                        .map(each -> ((StreamingEventProcessor) each).processingStatus().values())
                        .allMatch(segments -> !segments.isEmpty()
                                && segments.stream().allMatch(EventTrackerStatus::isCaughtUp)));
    }

    @Test
    void aCancelledFestivalRemindsNobody() {
        var word = UUID.randomUUID().toString();
        var organiser = guest();
        var form = FestivalForm.inAWeek(clock).with("title", word);
        var festival = organiser.created(form);
        var reminders = reminders(festival, form.date());
        var ann = guest();
        var reservation = ann.reserved(festival, form.date(), 2);
        await().untilAsserted(() -> assertThat(reminders.waiting()).isEqualTo(List.of(1, 1)));

        refused(ann.delete("/festivals/{id}", festival), 403, "FORBIDDEN");
        organiser.delete("/festivals/{id}", festival).expectStatus().isNoContent();
        organiser.delete("/festivals/{id}", festival).expectStatus().isNoContent();

        refused(ann.reserve(festival, form.date(), 1), 409, "SALES_CLOSED");
        refused(organiser.patch("/festivals/{id}", Map.of("title", "Again"), festival), 409, "FESTIVAL_CANCELLED");
        assertThat(json(ann.get("/festivals/{id}", festival), 200).get("status").asString()).isEqualTo("CANCELLED");
        assertThat(items(json(ann.get("/festivals/search?keyword=" + word), 200))).isEmpty();
        assertThat(items(json(ann.get("/festivals"), 200)))
                .noneMatch(each -> each.get("festivalId").asString().equals(festival));
        assertThat(ann.reservations().getFirst().get("status").asString()).isEqualTo("CANCELLED");
        ann.delete("/reservations/{id}", reservation).expectStatus().isNoContent();
        assertThat(holders(reminders)).containsExactly(guestId(ann));
        await().untilAsserted(() -> assertThat(reminders.events()).containsExactly("scheduled", "dropped"));
        await().untilAsserted(() -> assertThat(reminders.waiting()).isEqualTo(List.of(0, 0)));
    }

    @Test
    void theWaitingRoomOfACancelledFestivalIsClosed() {
        var organiser = guest();
        var festival = organiser.created(FestivalForm.inAWeek(clock).with("waitingRoom", Map.of()));
        var inLine = guest();
        json(inLine.get("/queues/{queue}/waiting-room/users/{email}", festival, inLine.email()), 200);

        organiser.delete("/festivals/{id}", festival).expectStatus().isNoContent();

        await().until(() -> json(http.get().uri("/queues/{queue}", festival).exchange(), 200).get("state")
                .asString()
                .equals("CLOSED"));
        var late = guest();
        refused(late.get("/queues/{queue}/waiting-room/users/{email}", festival, late.email()), 409, "QUEUE_CLOSED");
    }

    @Test
    void whatIsNoFestivalCannotBeChanged() {
        var organiser = guest();
        var festival = organiser.created(FestivalForm.inAWeek(clock).with("waitingRoom", Map.of()));
        for (var id : List.of("none", "queue_" + festival, "축제")) {
            refused(organiser.patch("/festivals/{id}", Map.of("title", "Mine"), id), 404, "FESTIVAL_NOT_FOUND");
            refused(organiser.delete("/festivals/{id}", id), 404, "FESTIVAL_NOT_FOUND");
        }
    }

    @Test
    void aReservationAfterTheTimeIsRemindedAtOnce() {
        var seoul = ZoneId.of(SEOUL);
        var today = LocalDate.ofInstant(clock.instant(), seoul).plusDays(1);
        clock.turnTo(today.atTime(12, 0).atZone(seoul).toInstant());
        var festival = guest().created(
                FestivalForm.inAWeek(clock).with(Map.of("startDate", today, "endDate", today.plusDays(1))));
        guest().reserved(festival, today, 1);
        guest().reserved(festival, today.plusDays(1), 1);

        await().untilAsserted(() -> assertThat(reminders(festival, today.plusDays(1)).events())
                .containsExactly("scheduled", "fired"));
        assertThat(reminders(festival, today).events()).as("what has begun").isEmpty();
    }

    @Test
    void aChangeHasToMakeSense() {
        var organiser = guest();
        var today = FestivalForm.today(clock);
        var begun = organiser.created(FestivalForm.inAWeek(clock).with(Map.of("startDate", today, "endDate", today)));
        var festival = organiser.created(FestivalForm.inAWeek(clock));
        invalid(organiser.patch("/festivals/{id}", Map.of("startDate", today.plusDays(1)), begun), "startDate");
        invalid(organiser.patch("/festivals/{id}", Map.of("startDate", today.plusYears(11)), festival), "startDate");
        invalid(organiser.patch("/festivals/{id}", Map.of("title", " "), festival), "title");
        invalid(organiser.patch("/festivals/{id}", Map.of("endDate", today), festival), "endDate");
        json(organiser.patch("/festivals/{id}", Map.of(), festival), 200);
    }

    private List<String> holders(Reminders reminders) {
        return messages.ask(new FindHolders(reminders.inventoryId(), 10, null))
                .items()
                .stream()
                .map(TicketHolder::userId)
                .toList();
    }

    /** Test accounts are named by their ids. Their tokens expire when the clock is turned. */
    private static String guestId(Guest guest) {
        return guest.email().replaceAll("tester-(.*)@.*", "$1");
    }

    private Guest guest() {
        return Guest.at(http, accounts);
    }

    private Reminders reminders(String festival, LocalDate plannedDate) {
        return new Reminders(jdbc, TicketingIds.inventoryId(festival, plannedDate));
    }
}
