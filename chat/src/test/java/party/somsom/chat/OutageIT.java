package party.somsom.chat;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static party.somsom.testing.LocalServer.DYNAMODB;
import static party.somsom.testing.LocalServer.KAFKA;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import party.somsom.messages.RejectedException;
import party.somsom.messages.Rejection;
import party.somsom.testing.LocalServer;
import party.somsom.testing.LocalStack;
import party.somsom.testing.WithLocalStack;

@WithLocalStack({KAFKA, DYNAMODB})
class OutageIT {
    /** The full claim is about 20 s. */
    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("somsom.chat.outage-seconds", 2));
    private static final String IMPATIENT = "--somsom.chat.post-timeout=2s";
    private static final int MESSAGES = 10;

    @Test
    void nothingIsLostOrDoubledWhenAServerIsAwayForAWhile() {
        try (var one = new ChatNode(IMPATIENT); var two = new ChatNode(IMPATIENT)) {
            var senders = IntStream.range(0, 6).mapToObj(n -> new Sender(n % 2 == 0 ? one : two)).toList();
            try {
                List.of(KAFKA, DYNAMODB).forEach(server -> takeAway(server, senders));
            } finally {
                senders.forEach(Sender::stop);
            }
            assertThat(senders).allSatisfy(sender -> assertNothingIsLostOrDoubled(sender, List.of(one, two)));
        }
    }

    private static void takeAway(LocalServer server, List<Sender> senders) {
        awaitAcknowledgements(senders);
        var refused = senders.stream().collect(toMap(identity(), Sender::refused));

        LocalStack.stop(server);
        refused.forEach((sender, before) -> await().until(() -> sender.refused() > before));
        await().pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(10)).until(() -> true);
        LocalStack.start(server);

        awaitAcknowledgements(senders);
    }

    private static void awaitAcknowledgements(List<Sender> senders) {
        var goals = senders.stream().collect(toMap(identity(), sender -> sender.acknowledged() + MESSAGES));
        goals.forEach((sender, goal) -> await().atMost(Duration.ofSeconds(60))
                .until(() -> sender.acknowledged() >= goal));
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
    void aFrozenKafkaRefusesSoonAndIsBackSoon() {
        var room = new Room();
        try (var node = new ChatNode()) {
            room.post(node, "a").join();
            whileFrozen(KAFKA, () -> unavailable(() -> room.post(node, "b").join()));
            backSoon(() -> room.post(node, "b").join());
        }
    }

    @Test
    void aFrozenDynamoDbRefusesReadersSoonAndIsBackSoon() {
        var room = new Room();
        try (var node = new ChatNode()) {
            room.post(node, "a").join();
            whileFrozen(DYNAMODB, () -> {
                unavailable(() -> room.history(node));
                unavailable(() -> room.history(node));
                unavailable(() -> room.post(node, "b").join());
            });
            backSoon(() -> room.history(node));
            backSoon(() -> room.post(node, "b").join());
        }
    }

    private static void whileFrozen(LocalServer server, Runnable action) {
        var thaw = LocalStack.freeze(server);
        try {
            action.run();
        } finally {
            thaw.run();
        }
    }

    private static void unavailable(ThrowingCallable call) {
        var begin = System.nanoTime();
        assertThatThrownBy(call).hasStackTraceContaining("UNAVAILABLE");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(1_500));
    }

    private static void backSoon(Runnable call) {
        await().atMost(Duration.ofSeconds(4)).ignoreExceptions().untilAsserted(call::run);
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
