package party.somsom.api.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import party.somsom.api.push.OwnQueue;
import party.somsom.api.push.Push;
import party.somsom.api.push.Subscription;
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
    private final Push push;
    private final Map<String, Set<Subscription>> listeners = new ConcurrentHashMap<>();
    /** Rooms in which something was said since the last time, and the last message of each. */
    private final Map<String, Long> said = new ConcurrentHashMap<>();

    UnreadQueue(RoomsHere here, ChatTopic topic, ReadMarks marks, Push push) {
        this.here = here;
        this.topic = topic;
        this.marks = marks;
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

    @Scheduled(fixedDelay = 250, timeUnit = TimeUnit.MILLISECONDS)
    void tell() {
        Map<String, Long> news = new HashMap<>(said);
        news.forEach(said::remove);
        try {
            marks.find(waiting(news.keySet())).forEach((reader, seq) -> tell(reader, seq, news));
        } catch (DataAccessException e) {
            LOG.debug("Redis does not answer; the next time makes up for it", e);
            news.forEach(this::said);
        }
    }

    private List<Reader> waiting(Set<String> chatRoomIds) {
        List<Reader> readers = new ArrayList<>();
        for (var room : chatRoomIds) {
            here.peopleOf(room).forEach((userId, afterSeq) -> {
                if (listeners.containsKey(userId) && !topic.isLooking(room, userId)) {
                    readers.add(new Reader(room, userId, afterSeq));
                }
            });
        }
        return readers;
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
