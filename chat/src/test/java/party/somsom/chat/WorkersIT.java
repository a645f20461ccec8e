package party.somsom.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.testing.LocalServer.DYNAMODB;
import static party.somsom.testing.LocalServer.KAFKA;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import party.somsom.foundation.worker.Workers;
import party.somsom.testing.FaultyClock;
import party.somsom.testing.WithLocalStack;

/** The workers of chat when they meet an error. */
@WithLocalStack({KAFKA, DYNAMODB})
class WorkersIT {
    private final Room room = new Room();
    private final String sequencer = "chat-sequencer-" + room.partition();
    private final String delivery = "chat-delivery-" + room.partition();

    @Test
    void whoeverPutsMessagesInOrderIsRestartedAndLosesNone() {
        try (var node = new ChatNode()) {
            room.post(node, "a").join();
            node.bean(FaultyClock.class).breakFor(sequencer);

            var post = room.post(node, "b");
            await().until(() -> node.restarts(sequencer) > 0);
            node.bean(FaultyClock.class).mend();

            assertThat(post.join().seq()).isEqualTo(2);
            assertThat(health(node)).isEqualTo(Status.UP);
        }
    }

    @Test
    void whoeverTellsMessagesIsRestartedAndTellsEverybodyElse() {
        try (var node = new ChatNode()) {
            room.post(node, "a").join();

            room.post(node, ChatNode.ERROR).join();
            room.post(node, "c").join();

            await().untilAsserted(() -> assertThat(Room.seqs(node.told(room.id()))).isEqualTo(Room.upTo(3)));
            assertThat(node.restarts(delivery)).isEqualTo(1);
            assertThat(health(node)).isEqualTo(Status.UP);
        }
    }

    @Test
    void oneThatCannotBeRestartedTurnsHealthDown() {
        try (var node = new ChatNode("--somsom.workers.restarts=1", "--somsom.chat.post-timeout=1s")) {
            node.bean(FaultyClock.class).breakFor(sequencer);

            assertThat(room.post(node, "a")).failsWithin(Duration.ofSeconds(10));

            await().until(() -> health(node).equals(Status.DOWN));
        }
    }

    @Test
    void oneThatCannotTellMessagesAgainTurnsHealthDown() {
        try (var node = new ChatNode("--somsom.workers.restarts=0")) {
            room.post(node, "a").join();
            assertThat(health(node)).isEqualTo(Status.UP);

            room.post(node, ChatNode.ERROR).join();

            await().until(() -> health(node).equals(Status.DOWN));
        }
    }

    private static Status health(ChatNode node) {
        return node.bean(Workers.class).health().getStatus();
    }
}
