package party.somsom.command.waitingroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;

import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.Places;
import party.somsom.messages.waitingroom.WaitingRoomCommand.AdmitNext;
import party.somsom.messages.waitingroom.WaitingRoomCommand.JoinWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonEntered;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;
import party.somsom.messages.waitingroom.WaitingRoomSettings;

/** The waiting room with which the tests of its decisions start. */
abstract class WaitingRoomFixture {
    static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-12-24T15:00:00Z");
    static final Duration ADMISSION = Duration.ofMinutes(5);
    static final Duration TO_ENTER = Duration.ofMinutes(1);

    AggregateTestFixture<WaitingRoom> fixture;

    @BeforeEach
    void waitingRoom() {
        fixture = new AggregateTestFixture<>(WaitingRoom.class);
    }

    static AdmitNext tick(Instant now) {
        return new AdmitNext("q", Set.of(), now);
    }

    static PersonEntered entered(String user) {
        return new PersonEntered("q", user, NOON);
    }

    static WaitingRoomOpened opened(int maxActive) {
        return new WaitingRoomOpened("q", "org", new WaitingRoomSettings(null, 600, maxActive, 5), null, CLOSES, NOON);
    }

    static JoinWaitingRoom join(String user, Instant now) {
        return new JoinWaitingRoom("q", List.of(user), now);
    }

    static Places places(Place... each) {
        return new Places(List.of(each));
    }

    static PeopleJoined joined(String user, long position) {
        return new PeopleJoined("q", position, List.of(user), NOON);
    }

    static PeopleAdmitted admitted(long servedThrough, String... users) {
        return new PeopleAdmitted("q", List.of(users), servedThrough, NOON, NOON.plus(TO_ENTER), NOON.plus(ADMISSION));
    }
}
