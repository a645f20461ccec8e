package party.somsom.chat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** A room of a test. */
record Room(String id) {
    private static final int PARTITIONS = 8;

    Room() {
        this("room-" + UUID.randomUUID());
    }

    NewMessage message(String id) {
        return new NewMessage(this.id, id, "sender", "말 " + id + " 🎪", Instant.parse("2026-11-22T19:00:00Z"));
    }

    List<NewMessage> messages(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(n -> message(prefix + n)).toList();
    }

    CompletableFuture<ChatMessage> post(ChatNode node, String id) {
        return node.conversations().post(message(id));
    }

    /** The history as its members read it, page by page. */
    List<ChatMessage> history(ChatNode node) {
        var pages = new ArrayList<ChatMessage>();
        for (var page = node.conversations().after(id, 0, 70); !page.isEmpty(); page = node.conversations()
                .after(id, pages.getLast().seq(), 70)) {
            pages.addAll(page);
        }
        return pages;
    }

    int partition() {
        return BuiltInPartitioner.partitionForKey(id.getBytes(StandardCharsets.UTF_8), PARTITIONS);
    }

    static List<Long> seqs(List<ChatMessage> messages) {
        return messages.stream().map(ChatMessage::seq).toList();
    }

    static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
