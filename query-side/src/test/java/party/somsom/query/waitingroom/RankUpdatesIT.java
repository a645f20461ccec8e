package party.somsom.query.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import party.somsom.messages.waitingroom.AdmissionEnd;
import party.somsom.messages.waitingroom.Turnover;
import party.somsom.messages.waitingroom.WaitingRoomEvent;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionEnded;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsMissed;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleSentAway;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonEntered;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomClosed;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;
import party.somsom.messages.waitingroom.WaitingRoomSettings;
import party.somsom.testing.LocalRedis;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

@WithLocalStack(LocalServer.REDIS)
class RankUpdatesIT {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final String queueId = "queue_" + UUID.randomUUID();
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final LocalRedis redis = new LocalRedis();
    private final RankUpdates updates = new RankUpdates(redis.template(), clock);
    private final RankView view = new RankView(redis.template(), clock);

    @AfterEach
    void disconnect() {
        redis.close();
    }

    private boolean apply(long number, WaitingRoomEvent event) {
        var events = new RankEvents();
        events.add(number, event);
        return updates.apply(queueId, events);
    }

    private boolean open() {
        return apply(0, new WaitingRoomOpened(queueId, "org", new WaitingRoomSettings(null, 60, 9, 5), null,
                NOON.plusSeconds(60), NOON));
    }

    private boolean join(long number, String userId) {
        return apply(number, new PeopleJoined(queueId, number, List.of(userId), NOON));
    }

    /** The script and the class compute the same. */
    @Test
    void howLongPeopleStayIsRemembered() {
        open();
        join(1, "ann");
        join(2, "bob");
        apply(3, admitted(NOON, "ann", "bob"));
        apply(4, new PersonEntered(queueId, "ann", NOON));
        apply(5, new AdmissionsMissed(queueId, List.of("bob"), NOON.plusSeconds(60)));
        apply(6, admitted(NOON.plusSeconds(61), "bob"));
        apply(7, new AdmissionEnded(queueId, "ann", AdmissionEnd.LEFT, NOON.plusSeconds(90)));

        var memory = Turnover.memory(Duration.ofMinutes(5));
        var expected = Turnover.NONE.and(2, 0, 0)
                .after(60, 2, memory)
                .and(0, 1, 1)
                .after(1, 1, memory)
                .and(1, 0, 0)
                .after(29, 2, memory)
                .and(0, 1, 0)
                .after(30, 1, memory);
        var speed = view.room(queueId, NOON.plusSeconds(120)).orElseThrow().speed();
        assertThat(speed.active()).isEqualTo(1);
        assertThat(speed.maxActive()).isEqualTo(9);
        assertThat(speed.turnover()).usingRecursiveComparison()
                .withComparatorForType(new DoubleComparator(0.001), Double.class)
                .isEqualTo(expected);
    }

    private PeopleAdmitted admitted(Instant at, String... userIds) {
        return new PeopleAdmitted(queueId, List.of(userIds), 2, at, at.plusSeconds(60), at.plusSeconds(300));
    }

    @Test
    void whoeverIsSentAwayHasLeft() {
        open();
        join(1, "ann");
        join(2, "bob");
        apply(3, admitted(NOON, "ann"));

        apply(4, new WaitingRoomClosed(queueId, NOON));
        apply(5, new PeopleSentAway(queueId, List.of("ann", "bob"), NOON));

        var room = view.room(queueId, NOON).orElseThrow();
        assertThat(room.closesAt()).isEqualTo(NOON);
        assertThat(room.waiting()).isZero();
        assertThat(room.speed().active()).isZero();
        assertThat(view.places(queueId, List.of("ann", "bob")).orElseThrow())
                .allMatch(place -> place.state() == KnownPlace.State.LEFT);
    }

    private void rebuild(String claim) {
        assertThat(updates.claimRebuild(queueId, claim)).isTrue();
        updates.beginRebuild(queueId);
        open();
        updates.endRebuild(queueId, claim, true);
    }

    @Test
    void anEventCountsOnce() {
        assertThat(open()).isTrue();
        assertThat(join(1, "ann")).isTrue();
        assertThat(join(1, "bob")).isTrue();

        assertThat(view.room(queueId, NOON)).hasValueSatisfying(room -> assertThat(room.waiting()).isEqualTo(1));
        assertThat(view.lastApplied(queueId)).isEqualTo(1);
    }

    @Test
    void aRoomThatMissesAnEventIsSilentUntilItIsRebuilt() {
        open();

        assertThat(join(2, "ann")).isFalse();

        assertThat(view.room(queueId, NOON)).isEmpty();
        assertThat(view.places(queueId, List.of("ann"))).isEmpty();
        rebuild("a");
        assertThat(view.isComplete(queueId)).isTrue();
    }

    @Test
    void aResetSilencesARoomUntilItIsRebuilt() {
        open();

        updates.silence();

        assertThat(view.isComplete(queueId)).isFalse();
        rebuild("a");
        assertThat(view.isComplete(queueId)).isTrue();
    }

    @Test
    void aRoomIsRebuiltByOne() {
        assertThat(updates.claimRebuild(queueId, "a")).isTrue();
        assertThat(updates.claimRebuild(queueId, "b")).isFalse();

        updates.endRebuild(queueId, "a", false);

        assertThat(updates.claimRebuild(queueId, "b")).isTrue();
    }

    @Test
    void whoeverHasLostTheClaimEndsNothing() {
        updates.claimRebuild(queueId, "a");
        redis.template().delete(RankKeys.REBUILD.of(queueId)); // as if the rebuild had taken too long
        updates.claimRebuild(queueId, "b");
        updates.beginRebuild(queueId);
        open();

        updates.endRebuild(queueId, "a", true);

        assertThat(view.isComplete(queueId)).isFalse();
        assertThat(updates.claimRebuild(queueId, "c")).isFalse();
        updates.endRebuild(queueId, "b", true);
        assertThat(view.isComplete(queueId)).isTrue();
    }

    @Test
    void whoeverFoundNothingToDoLeavesTheRoomAsItIs() {
        open();
        updates.claimRebuild(queueId, "a");
        updates.silence();

        updates.endRebuild(queueId, "a", false);

        assertThat(view.isComplete(queueId)).isFalse();
    }
}
