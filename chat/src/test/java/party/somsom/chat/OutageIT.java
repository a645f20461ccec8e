package party.somsom.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.testing.LocalServer.DYNAMODB;
import static party.somsom.testing.LocalServer.KAFKA;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import party.somsom.messages.RejectedException;
import party.somsom.messages.Rejection;
import party.somsom.testing.LocalStack;
import party.somsom.testing.WithLocalStack;

@WithLocalStack({KAFKA, DYNAMODB})
class OutageIT {
    /** The claim in full is 20. */
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("somsom.chat.outage-seconds", 2));
    private static final String IMPATIENT = "--somsom.chat.post-timeout=2s";
    private static final int MESSAGES = 10;

    @Test
    void nothingIsLostOrDoubledWhenAServerIsAwayForAWhile() {
        try (var one = new ChatNode(IMPATIENT); var two = new ChatNode(IMPATIENT)) {
            var senders = IntStream.range(0, 6).mapToObj(n -> new Sender(n % 2 == 0 ? one : two)).toList();
            for (var server : List.of(KAFKA, DYNAMODB)) {
                awaitAcknowledgements(senders);
                var refused = senders.stream().mapToInt(Sender::refused).max().orElseThrow();

                LocalStack.stop(server);
                senders.forEach(sender -> await().until(() -> sender.refused() > refused));
                await().pollDelay(OUTAGE).until(() -> true);
                LocalStack.start(server);

                awaitAcknowledgements(senders);
            }
            senders.forEach(Sender::stop);
            assertThat(senders).allSatisfy(sender -> assertNothingIsLostOrDoubled(sender, List.of(one, two)));
        }
    }

    private static void awaitAcknowledgements(List<Sender> senders) {
        var before = senders.stream().mapToInt(Sender::acknowledged).max().orElseThrow();
        senders.forEach(sender -> await().atMost(Duration.ofSeconds(30))
                .until(() -> sender.acknowledged() > before + MESSAGES));
    }

    private static void assertNothingIsLostOrDoubled(Sender sender, List<ChatNode> nodes) {
        var history = sender.room().history(nodes.getFirst());
        assertThat(history).extracting(ChatMessage::clientMessageId).isEqualTo(sender.sent());
        assertThat(Room.seqs(history)).isEqualTo(Room.upTo(sender.sent().size()));
        assertThat(sender.longestCall()).isLessThan(Duration.ofSeconds(2));
        for (var node : nodes) {
            await().untilAsserted(() -> assertThat(node.told(sender.room().id())).isEqualTo(history));
        }
    }

    @Test
    void aNodeThatStartsWithoutServersChatsAsSoonAsTheyAreThere() {
        LocalStack.stop(KAFKA);
        LocalStack.stop(DYNAMODB);
        var room = new Room();
        try (var node = new ChatNode("--somsom.chat.start-patience=200ms")) {
            assertThat(room.post(node, "a")).failsWithin(Duration.ofSeconds(2))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOfSatisfying(RejectedException.class,
                            refusal -> assertThat(refusal.rejection().code()).isEqualTo(Rejection.Code.UNAVAILABLE));

            LocalStack.start(DYNAMODB);
            LocalStack.start(KAFKA);

            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> room.post(node, "a").join().seq() == 1);
        }
    }
}
