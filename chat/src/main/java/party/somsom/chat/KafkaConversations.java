package party.somsom.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

import party.somsom.chat.Sequenced.Kind;
import party.somsom.foundation.breaker.Breaker;
import party.somsom.foundation.breaker.ServerAwayException;
import software.amazon.awssdk.core.exception.SdkException;

final class KafkaConversations implements Conversations {
    private static final Logger log = LoggerFactory.getLogger(KafkaConversations.class);

    private final KafkaTemplate<String, byte[]> kafka;
    private final PendingPosts posts;
    private final MessageTable messages;
    private final LastMessages lastMessages;
    private final SequencedTopic nodes;
    private final LongAdder posted;
    private final Breaker dynamoDb;
    private volatile boolean open;

    KafkaConversations(KafkaTemplate<String, byte[]> kafka, PendingPosts posts, MessageTable messages,
            LastMessages lastMessages, SequencedTopic nodes, LongAdder posted, Breaker dynamoDb) {
        this.kafka = kafka;
        this.posts = posts;
        this.messages = messages;
        this.lastMessages = lastMessages;
        this.nodes = nodes;
        this.posted = posted;
        this.dynamoDb = dynamoDb;
    }

    /** From now on every posted message comes back. */
    void open() {
        open = true;
    }

    @Override
    public CompletableFuture<ChatMessage> post(NewMessage message) {
        if (!open) {
            return CompletableFuture.failedFuture(PendingPosts.unavailable("Kafka has not been reached yet"));
        }
        if (dynamoDb.isOpen()) {
            return CompletableFuture.failedFuture(PendingPosts.unavailable("DynamoDB does not answer"));
        }
        return posts.await(message, this::send);
    }

    private CompletableFuture<?> send(NewMessage message) {
        try {
            posted.increment();
            return kafka.send(Codec.encode(message));
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public List<ChatMessage> newest(String chatRoomId, int limit) {
        return reading(() -> messages.newest(chatRoomId, limit));
    }

    @Override
    public List<ChatMessage> before(String chatRoomId, long seq, int limit) {
        return reading(() -> messages.before(chatRoomId, seq, limit));
    }

    @Override
    public List<ChatMessage> after(String chatRoomId, long seq, int limit) {
        return reading(() -> messages.after(chatRoomId, seq, limit));
    }

    @Override
    public Map<String, Long> lastSeqs(Collection<String> chatRoomIds) {
        var seqs = new HashMap<String, Long>();
        reading(() -> lastMessages.find(chatRoomIds))
                .forEach((room, message) -> seqs.put(room, message.map(ChatMessage::seq).orElse(0L)));
        return seqs;
    }

    @Override
    public Map<String, ChatMessage> lastMessages(Collection<String> chatRoomIds) {
        var found = new HashMap<String, ChatMessage>();
        reading(() -> lastMessages.find(chatRoomIds))
                .forEach((room, message) -> message.ifPresent(last -> found.put(room, last)));
        return found;
    }

    @Override
    public void saidBy(String userId, String chatRoomId, Consumer<ChatMessage> to) {
        reading(() -> {
            messages.saidBy(userId, chatRoomId).forEach(to);
            return to;
        });
    }

    @Override
    public void delete(String chatRoomId, long seq, Instant deletedAt) {
        reading(() -> messages.delete(chatRoomId, seq, deletedAt)).ifPresent(this::tell);
    }

    private void tell(ChatMessage tombstone) {
        try {
            posts.taken(nodes.publish(new Sequenced(Kind.DELETED, tombstone))).join();
        } catch (CompletionException | KafkaException | org.springframework.kafka.KafkaException e) {
            throw PendingPosts.unavailable("The message is deleted, but not everybody may have been told");
        }
    }

    private <T> T reading(Supplier<T> read) {
        try {
            return dynamoDb.call(read);
        } catch (SdkException | ServerAwayException e) {
            log.debug("DynamoDB does not answer", e);
            throw PendingPosts.unavailable("DynamoDB does not answer");
        }
    }
}
