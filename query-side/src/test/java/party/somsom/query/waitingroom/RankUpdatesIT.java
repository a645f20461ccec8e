package party.somsom.query.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import party.somsom.messages.waitingroom.WaitingRoomEvent;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleJoined;
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
