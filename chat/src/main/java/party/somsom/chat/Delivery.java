package party.somsom.chat;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Tells this node's listeners of every message once and in order, even if the records repeat or leave out some. */
final class Delivery implements TopicReader.Handler {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int KNOWN_ROOMS = 100_000;
    private static final int PAGE = 100;

    private final MessageTable messages;
    private final LastMessages lastMessages;
    private final PendingPosts posts;
    private final List<ChatListener> listeners;
    private final LongAdder delivered;
    /** Forgets first the rooms that were quiet for longest. */
    private final Cache<String, Long> told = Caffeine.newBuilder().maximumSize(KNOWN_ROOMS).build();

    Delivery(MessageTable messages, LastMessages lastMessages, PendingPosts posts, List<ChatListener> listeners,
            LongAdder delivered) {
        this.messages = messages;
        this.lastMessages = lastMessages;
        this.posts = posts;
        this.listeners = listeners;
        this.delivered = delivered;
    }

    @Override
    public void handle(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(record -> Codec.sequenced(record).ifPresent(this::take));
    }

    private void take(Sequenced sequenced) {
        var message = sequenced.message();
        switch (sequenced.kind()) {
            case POSTED -> inOrder(message);
            case REPEATED -> posts.complete(message);
            case DELETED -> {
                lastMessages.tell(message);
                each(listener -> listener.deleted(message));
            }
        }
    }

    private void inOrder(ChatMessage message) {
        var last = told.getIfPresent(message.chatRoomId());
        if (last != null && message.seq() > last + 1) {
            last = fill(message, last);
        }
        if (last == null || message.seq() > last) {
            tell(message);
        }
        posts.complete(message);
    }

    /** @return the seq of the last message that listeners were told of */
    private long fill(ChatMessage until, long told) {
        log.info("Reading messages {} to {} of room {} from the history", told + 1, until.seq() - 1,
                until.chatRoomId());
        var last = told;
        for (var page = page(until, last); !page.isEmpty(); page = page(until, last)) {
            page.forEach(this::tell);
            last = page.getLast().seq();
        }
        return last;
    }

    private List<ChatMessage> page(ChatMessage until, long told) {
        return messages.after(until.chatRoomId(), told, PAGE)
                .stream()
                .filter(message -> message.seq() < until.seq())
                .toList();
    }

    private void tell(ChatMessage message) {
        lastMessages.tell(message);
        posts.complete(message);
        told.put(message.chatRoomId(), message.seq());
        delivered.increment();
        each(listener -> listener.posted(message));
    }

    /** Throws an error of a listener, but only after all the others have been told. */
    private void each(Consumer<ChatListener> telling) {
        Error error = null;
        for (var listener : listeners) {
            try {
                telling.accept(listener);
            } catch (RuntimeException e) {
                log.error("{} failed to take a message", listener, e);
            } catch (Error e) {
                error = e;
            }
        }
        if (error != null) {
            throw error;
        }
    }
}
