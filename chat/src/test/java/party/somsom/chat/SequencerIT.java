package party.somsom.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.testing.LocalServer.DYNAMODB;
import static party.somsom.testing.LocalServer.KAFKA;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import party.somsom.testing.WithLocalStack;

/** What Kafka does when a sequencer dies or is slow: it delivers the records again, to this one and to another. */
@WithLocalStack({KAFKA, DYNAMODB})
class SequencerIT {
    private static ChatNode one;
    private static ChatNode two;

    private final Room room = new Room();

    @BeforeAll
    static void start() {
        one = new ChatNode();
        two = new ChatNode();
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
    }

    @Test
    void recordsThatComeAgainChangeNothing() {
        var records = records(room.messages("m", 120), 0);
        one.bean(Sequencer.class).handle(records.subList(0, 60));
        one.bean(Sequencer.class).handle(records);
        one.bean(Sequencer.class).handle(records);
        two.bean(Sequencer.class).handle(records);
        var next = room.post(one, "next").join();

        assertThat(next.seq()).isEqualTo(121);
        assertThat(Room.seqs(room.history(one))).isEqualTo(Room.upTo(121));
        assertThat(room.history(one)).extracting(ChatMessage::clientMessageId).startsWith("m0", "m1", "m2");
        assertEverybodyWasToldOnce(121);
    }

    @Test
    void whatWasWrittenButNeverToldIsToldWhenTheRecordComesAgain() {
        var records = records(room.messages("m", 3), 0);
        var posts = records.stream().map(record -> Codec.posted(record).orElseThrow()).toList();
        one.bean(MessageLog.class).append(posts);

        two.bean(Sequencer.class).handle(records);

        assertEverybodyWasToldOnce(3);
    }

    @Test
    void aSecondSequencerOfTheSameRoomGivesNoSeqTwice() {
        var first = records(room.messages("a", 60), 0);
        var second = records(room.messages("b", 60), 1);

        CompletableFuture.allOf(
                CompletableFuture.runAsync(
                        () -> first.forEach(record -> one.bean(Sequencer.class).handle(List.of(record)))),
                CompletableFuture
                        .runAsync(() -> second.forEach(record -> two.bean(Sequencer.class).handle(List.of(record)))))
                .join();

        assertThat(Room.seqs(room.history(one))).isEqualTo(Room.upTo(120));
        assertThat(room.history(one)).extracting(ChatMessage::clientMessageId).doesNotHaveDuplicates();
        assertEverybodyWasToldOnce(120);
    }

    private void assertEverybodyWasToldOnce(int last) {
        var history = room.history(one);
        for (var node : List.of(one, two)) {
            await().untilAsserted(() -> assertThat(node.told(room.id())).hasSize(last).isEqualTo(history));
        }
    }

    private static List<ConsumerRecord<String, byte[]>> records(List<NewMessage> messages, int partition) {
        return IntStream.range(0, messages.size()).mapToObj(offset -> {
            var sent = Codec.encode(messages.get(offset));
            return new ConsumerRecord<>(sent.topic(), partition, offset, sent.key(), sent.value());
        }).toList();
    }
}
