package party.somsom.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.parsed;
import static party.somsom.app.Guest.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.foundation.gateway.Commands;
import party.somsom.identity.TestAccounts;
import party.somsom.messages.ticketing.TicketingCommand.ReserveTickets;
import party.somsom.messages.ticketing.TicketingIds;

/** Uses the ticker of the application. */
@WithApplication
class AdmissionIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private Commands commands;
    @Autowired
    private StringRedisTemplate redis;
    @Autowired
    private Guest ann;
    @Autowired
    private Guest bob;
    private LocalDate date;

    @BeforeEach
    void arrive() {
        date = FestivalForm.inAWeek(clock).date();
    }

    private Queue room(Map<String, ?> settings) {
        return new Queue(ann.created(FestivalForm.inAWeek(clock).with("waitingRoom", settings)));
    }

    @Test
    void onlyWhoeverIsAdmittedReserves() {
        var queue = room(Map.of());
        refused(ann.reserve(queue.id(), date, 1), 403, "NOT_ADMITTED");

        queue.joined(ann);
        queue.awaitAdmission(ann);

        var until = Instant.parse(queue.allowed(ann).get("admittedUntil").asString());
        assertThat(until).isBetween(clock.instant().plus(Duration.ofMinutes(4)),
                clock.instant().plus(Duration.ofMinutes(5)));
        var place = queue.rank(ann);
        assertThat(place.get("state").asString()).isEqualTo("ADMITTED");
        assertThat(place.get("rank").asInt()).isEqualTo(-1);
        assertThat(place.get("position").asInt()).isEqualTo(1);
        assertThat(place.get("admittedUntil").asString()).isEqualTo(until.toString());
        assertThat(queue.joined(ann).get("state").asString()).isEqualTo("ADMITTED");
        refused(bob.reserve(queue.id(), date, 1), 403, "NOT_ADMITTED");
        ann.reserved(queue.id(), date, 1);
    }

    @Test
    void aReservationEndsTheAdmission() {
        var queue = room(Map.of("maxActive", 1));
        queue.joined(ann);
        queue.awaitAdmission(ann);
        queue.joined(bob);

        ann.reserved(queue.id(), date, 1);

        refused(ann.reserve(queue.id(), date, 1), 403, "NOT_ADMITTED");
        assertThat(queue.admits(ann)).isFalse();
        assertThat(queue.rank(ann).get("state").asString()).isEqualTo("LEFT");
        queue.awaitAdmission(bob);
    }

    @Test
    void aReservationEndsTheAdmissionThoughItsNodeDied() {
        var queue = room(Map.of());
        queue.joined(ann);
        queue.awaitAdmission(ann);
        var until = Instant.parse(queue.allowed(ann).get("admittedUntil").asString());
        var inventory = TicketingIds.inventoryId(queue.id(), date);

        commands.send(new ReserveTickets(inventory, date, TicketingIds.reservationId(inventory, "r1"),
                ann.userId(), 1, until, clock.instant())).join();

        queue.awaitEndOfAdmission(ann);
    }

    @Test
    void aReservationIsAnsweredThoughRanksAreBehind() {
        var queue = room(Map.of());
        queue.joined(ann);
        queue.awaitAdmission(ann);
        queue.silence(redis);

        ann.reserved(queue.id(), date, 1);

        refused(ann.reserve(queue.id(), date, 1), 403, "NOT_ADMITTED");
        queue.endSilence(redis);
    }

    @Test
    void whoeverHasReservedMayQueueAgain() {
        var queue = room(Map.of());
        for (var visit = 1; visit <= 2; visit++) {
            assertThat(queue.joined(ann).get("position").asInt()).isEqualTo(visit);
            queue.awaitAdmission(ann);
            ann.reserved(queue.id(), date, 1);
        }
    }

    @Test
    void aRefusalDoesNotEndTheAdmission() {
        var queue = room(Map.of());
        queue.joined(ann);
        queue.awaitAdmission(ann);

        refused(ann.reserve(queue.id(), date, 5), 409, "LIMIT_EXCEEDED");

        ann.reserved(queue.id(), date, 1);
    }

    @Test
    void leavingTheBookingPageFreesTheSlotAtOnce() {
        var queue = room(Map.of("maxActive", 1));
        queue.joined(ann);
        queue.awaitAdmission(ann);

        queue.leaveProceed(ann);

        assertThat(queue.allowed(ann)).isEqualTo(parsed("{\"allowed\":false}"));
        refused(ann.reserve(queue.id(), date, 1), 403, "NOT_ADMITTED");
        queue.leaveProceed(ann);
        queue.joined(bob);
        queue.awaitAdmission(bob);
    }

    @Test
    void noMoreAreOnTheBookingPageThanFit() {
        var full = room(Map.of("maxActive", 1));
        full.joined(ann);
        full.awaitAdmission(ann);
        full.joined(bob);

        tickTwice();

        assertThat(full.admits(bob)).isFalse();
        assertThat(full.rank(bob).get("rank").asInt()).isEqualTo(1);
        full.leaveProceed(ann);
        full.awaitAdmission(bob);
    }

    @Test
    void nobodyIsAdmittedBeforeTheRoomOpens() {
        var scheduled = room(Map.of("opensAt", clock.instant().plus(Duration.ofMinutes(10))));
        scheduled.joined(ann);

        tickTwice();

        assertThat(scheduled.admits(ann)).isFalse();
        assertThat(scheduled.status(http).get("state").asString()).isEqualTo("SCHEDULED");
        clock.forward(Duration.ofMinutes(10));
        scheduled.awaitAdmission(ann);
        await().until(() -> scheduled.status(http).get("state").asString().equals("OPEN")); // this may take a moment
    }

    /**
     * Every tick is for all rooms. So when two people in other rooms were admitted one after the other, this room had a
     * tick too.
     */
    private void tickTwice() {
        for (var i = 0; i < 2; i++) {
            var other = room(Map.of());
            var guest = Guest.at(http, accounts);
            other.joined(guest);
            other.awaitAdmission(guest);
        }
    }

    @Test
    void anAdmissionExpiresByItself() {
        var queue = room(Map.of("maxActive", 1, "admissionMinutes", 1));
        queue.joined(ann);
        queue.awaitAdmission(ann);
        queue.joined(bob);

        clock.forward(Duration.ofMinutes(1));

        assertThat(queue.admits(ann)).isFalse();
        refused(ann.reserve(queue.id(), date, 1), 403, "NOT_ADMITTED");
        assertThat(queue.rank(ann).get("state").asString()).isEqualTo("EXPIRED");
        queue.awaitAdmission(bob);
        var again = queue.joined(ann);
        assertThat(again.get("position").asInt()).isEqualTo(3);
        assertThat(queue.rank(ann).get("state").asString()).isEqualTo("WAITING");
    }

    @Test
    void peopleAreAdmittedInTheOrderInWhichTheyJoined() {
        var queue = room(Map.of("admitPerMinute", 1));
        queue.joined(ann);
        queue.joined(bob);

        queue.awaitAdmission(ann);

        assertThat(queue.admits(bob)).isFalse();
        clock.forward(Duration.ofMinutes(1));
        queue.awaitAdmission(bob);
    }
}
