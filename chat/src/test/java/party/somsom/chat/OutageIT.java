package party.somsom.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.testing.LocalServer.DYNAMODB;
import static party.somsom.testing.LocalServer.KAFKA;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import party.somsom.messages.RejectedException;
import party.somsom.messages.Rejection;
import party.somsom.testing.LocalServer;
import party.somsom.testing.LocalStack;
import party.somsom.testing.WithLocalStack;

@WithLocalStack({KAFKA, DYNAMODB})
class OutageIT {
    /** The claim in full is 20. */
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("somsom.chat.outage-seconds", 3));
    private static final String IMPATIENT = "--somsom.chat.post-timeout=2s";
    private static final int AFTERWARDS = 20;

    @ParameterizedTest
    @EnumSource(names = {"KAFKA", "DYNAMODB"})
    void nothingIsLostOrDoubledWhenAServerIsAwayForAWhile(LocalServer server) {
        try (var one = new ChatNode(IMPATIENT); var two = new ChatNode(IMPATIENT)) {
            var senders = IntStream.range(0, 6).mapToObj(n -> new Sender(n % 2 == 0 ? one : two)).toList();
            senders.forEach(sender -> await().until(() -> sender.acknowledged() > 20));

            LocalStack.stop(server);
            senders.forEach(sender -> await().atMost(OUTAGE.multipliedBy(2)).until(() -> sender.refused() > 0));
            await().pollDelay(OUTAGE).until(() -> true);
            LocalStack.start(server);

            var before = senders.stream().mapToInt(Sender::acknowledged).max().orElseThrow();
            senders.forEach(sender -> await().atMost(Duration.ofSeconds(30))
                    .until(() -> sender.acknowledged() > before + AFTERWARDS));
            senders.forEach(Sender::stop);
            assertThat(senders).allSatisfy(sender -> {
                var history = sender.room().history(one);
                assertThat(history).extracting(ChatMessage::clientMessageId).isEqualTo(sender.sent());
                assertThat(Room.seqs(history)).isEqualTo(Room.upTo(sender.sent().size()));
                assertThat(sender.longestCall()).isLessThan(Duration.ofSeconds(2));
                for (var node : List.of(one, two)) {
                    await().untilAsserted(() -> assertThat(node.told(sender.room().id())).isEqualTo(history));
                }
            });
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
