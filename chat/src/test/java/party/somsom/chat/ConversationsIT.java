package party.somsom.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.testing.LocalServer.DYNAMODB;
import static party.somsom.testing.LocalServer.KAFKA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import party.somsom.testing.WithLocalStack;

@WithLocalStack({KAFKA, DYNAMODB})
class ConversationsIT {
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
    void everybodySeesTheSameMessagesInTheSameOrder() {
        var rooms = Stream.generate(Room::new).limit(10).toList();
        var posts = rooms.stream()
                .flatMap(room -> IntStream.range(0, 100)
                        .mapToObj(n -> room.post(n % 2 == 0 ? one : two, "m" + n)
                                .thenApplyAsync(ConversationsIT::mustBeDurable)))
                .toList();

        assertThat(posts).allSatisfy(post -> assertThat(post).succeedsWithin(Duration.ofSeconds(20)));

        assertThat(rooms).allSatisfy(room -> {
            var history = room.history(one);
            assertThat(Room.seqs(history)).isEqualTo(Room.upTo(100));
            assertThat(history).extracting(ChatMessage::clientMessageId).doesNotHaveDuplicates();
            for (var node : List.of(one, two)) {
                await().untilAsserted(() -> assertThat(node.told(room.id())).isEqualTo(history));
            }
        });
    }

    @Test
    void sendingAgainIsHarmless() {
        var first = room.post(one, "a").join();
        room.post(one, "b").join();

        var atOnce = Stream.generate(() -> room.post(one, "c")).limit(3).map(CompletableFuture::join).toList();

        assertThat(room.post(one, "a").join()).isEqualTo(first);
        assertThat(room.post(two, "a").join()).isEqualTo(first);
        assertThat(atOnce).extracting(ChatMessage::seq).containsOnly(3L);
        assertThat(room.post(two, "d").join().seq()).isEqualTo(4);
        assertThat(Room.seqs(room.history(two))).isEqualTo(Room.upTo(4));
        await().untilAsserted(() -> assertThat(Room.seqs(one.told(room.id()))).isEqualTo(Room.upTo(4)));
    }

    @Test
    void aRoomThatIsHeldUpHoldsUpNoRoomOfAnotherPartition() {
        var latch = one.hold(room.id());
        var others = Stream.generate(Room::new).filter(other -> other.partition() != room.partition()).limit(10);

        var behind = room.messages("m", 100).stream().map(one.conversations()::post).toList();

        assertThat(others.map(other -> other.post(one, "a")))
                .allSatisfy(post -> assertThat(post).succeedsWithin(Duration.ofSeconds(5)));
        assertThat(one.told(room.id())).isEmpty();
        latch.countDown();
        assertThat(behind).allSatisfy(post -> assertThat(post).succeedsWithin(Duration.ofSeconds(10)));
    }

    @Test
    void aMessageIsKeptAsItWasSent() {
        var posted = room.post(one, "a").join();

        assertThat(posted).isEqualTo(new ChatMessage(room.id(), 1, "a", "sender", "말 a 🎪",
                Instant.parse("2026-11-22T19:00:00Z"), false));
        assertThat(two.conversations().newest(room.id(), 10)).containsExactly(posted);
    }

    @Test
    void historyComesInPages() {
        CompletableFuture.allOf(IntStream.range(0, 25)
                .mapToObj(n -> room.post(one, "m" + n))
                .toArray(CompletableFuture[]::new)).join();
        var conversations = two.conversations();

        assertThat(Room.seqs(conversations.newest(room.id(), 3))).containsExactly(23L, 24L, 25L);
        assertThat(Room.seqs(conversations.before(room.id(), 23, 3))).containsExactly(20L, 21L, 22L);
        assertThat(conversations.before(room.id(), 1, 3)).isEmpty();
        assertThat(Room.seqs(conversations.after(room.id(), 20, 3))).containsExactly(21L, 22L, 23L);
        assertThat(conversations.after(room.id(), 25, 3)).isEmpty();
        assertThat(conversations.newest(new Room().id(), 3)).isEmpty();
    }

    @Test
    void theLastMessageOfManyRoomsIsKnownOnEveryNode() {
        var silent = new Room();
        var other = new Room();
        var rooms = List.of(room.id(), other.id(), silent.id());
        two.conversations().lastSeqs(rooms);

        room.post(one, "a").join();
        var last = room.post(one, "b").join();
        var only = other.post(one, "a").join();

        for (var node : List.of(one, two)) {
            await().untilAsserted(() -> assertThat(node.conversations().lastMessages(rooms))
                    .containsOnly(Map.entry(room.id(), last), Map.entry(other.id(), only)));
            assertThat(node.conversations().lastSeqs(rooms)).containsEntry(room.id(), 2L)
                    .containsEntry(other.id(), 1L)
                    .containsEntry(silent.id(), 0L);
        }
    }

    @Test
    void aDeletedMessageLeavesATombstoneInItsPlace() {
        room.post(one, "a").join();
        var posted = room.post(one, "b").join();
        room.post(one, "c").join();
        var tombstone = new ChatMessage(room.id(), 2, "b", "sender", "", posted.sentAt(), true);

        one.conversations().delete(room.id(), 2, Instant.parse("2026-11-22T19:30:00Z"));
        one.conversations().delete(room.id(), 2, Instant.parse("2026-11-22T19:40:00Z"));
        one.conversations().delete(room.id(), 99, Instant.parse("2026-11-22T19:40:00Z"));

        assertThat(two.conversations().after(room.id(), 1, 1)).containsExactly(tombstone);
        assertThat(room.post(two, "b").join()).isEqualTo(tombstone);
        assertThat(room.post(two, "d").join().seq()).isEqualTo(4);
        for (var node : List.of(one, two)) {
            await().untilAsserted(() -> assertThat(node.toldDeleted(room.id())).isNotEmpty().containsOnly(tombstone));
        }
    }

    private static ChatMessage mustBeDurable(ChatMessage message) {
        assertThat(two.conversations().after(message.chatRoomId(), message.seq() - 1, 1)).containsExactly(message);
        return message;
    }
}
