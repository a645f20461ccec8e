package party.somsom.api.chat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import party.somsom.api.push.OwnQueue;
import party.somsom.api.push.Push;
import party.somsom.api.push.Subscription;
import party.somsom.chat.Conversations;
import party.somsom.chat.unread.ReadMarks;
import party.somsom.chat.unread.Reader;

/**
 * {@code /user/queue/unread}: tells members who listen here and do not look at a room how much they have not read there. A
 * few times a second, and with one question to Redis for all of them.
 */
@Component
class UnreadQueue implements OwnQueue {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadQueue.class);
    private static final String QUEUE = "/queue/unread";

    private final RoomsHere here;
    private final ChatTopic topic;
    private final ReadMarks marks;
    private final Conversations conversations;
    private final Push push;
    private final Map<String, Set<Subscription>> listeners = new ConcurrentHashMap<>();
    /** Rooms in which something was said since the last time, and the last message of each. */
    private final Map<String, Long> said = new ConcurrentHashMap<>();
    /** Members of whom this node has heard since the last time, perhaps later than of what was said to them. */
    private final Set<Reader> newcomers = ConcurrentHashMap.newKeySet();

    UnreadQueue(RoomsHere here, ChatTopic topic, ReadMarks marks, Conversations conversations, Push push) {
        this.here = here;
        this.topic = topic;
        this.marks = marks;
        this.conversations = conversations;
        this.push = push;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void subscribed(Subscription subscription) {
        listeners.compute(subscription.caller().userId(), (_, known) -> {
            Set<Subscription> own = known == null ? ConcurrentHashMap.newKeySet() : known;
            own.add(subscription);
            return own;
        });
    }

    @Override
    public void unsubscribed(Subscription subscription) {
        listeners.computeIfPresent(subscription.caller().userId(), (_, own) -> {
            own.remove(subscription);
            return own.isEmpty() ? null : own;
        });
    }

    void said(String chatRoomId, long seq) {
        said.merge(chatRoomId, seq, Math::max);
    }

    void joined(String chatRoomId, String userId, long afterSeq) {
        if (listeners.containsKey(userId)) {
            newcomers.add(new Reader(chatRoomId, userId, afterSeq));
        }
    }

    @Scheduled(fixedDelay = 250, timeUnit = TimeUnit.MILLISECONDS)
    void tell() {
        Map<String, Long> news = new HashMap<>(said);
        news.forEach(said::remove);
        var joined = List.copyOf(newcomers);
        joined.forEach(newcomers::remove);
        try {
            var readers = waiting(news.keySet());
            if (!joined.isEmpty()) {
                joined.stream().filter(this::isWaiting).forEach(readers::add);
                news.putAll(conversations.lastSeqs(joined.stream().map(Reader::chatRoomId).distinct().toList()));
            }
            marks.find(readers).forEach((reader, seq) -> tell(reader, seq, news));
        } catch (RuntimeException e) {
            LOG.debug("A server does not answer; the next time makes up for it", e);
            news.forEach(this::said);
            newcomers.addAll(joined);
        }
    }

    private Set<Reader> waiting(Set<String> chatRoomIds) {
        Set<Reader> readers = new HashSet<>();
        for (var room : chatRoomIds) {
            here.peopleOf(room).forEach((userId, afterSeq) -> {
                var reader = new Reader(room, userId, afterSeq);
                if (isWaiting(reader)) {
                    readers.add(reader);
                }
            });
        }
        return readers;
    }

    private boolean isWaiting(Reader reader) {
        return listeners.containsKey(reader.userId()) && !topic.isLooking(reader.chatRoomId(), reader.userId());
    }

    private void tell(Reader reader, long seq, Map<String, Long> news) {
        long lastSeq = news.getOrDefault(reader.chatRoomId(), 0L);
        if (lastSeq > seq) {
            push.toUser(reader.userId(), QUEUE, new Unread(reader.chatRoomId(), lastSeq - seq, lastSeq));
        }
    }

    /** How much of a room somebody has not read. */
    record Unread(String chatRoomId, long unread, long lastSeq) {
    }
}
