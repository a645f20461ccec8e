package party.somsom.api.chat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import party.somsom.chat.Conversations;
import party.somsom.chat.unread.ReadMarks;
import party.somsom.chat.unread.Reader;
import party.somsom.foundation.worker.Chore;
import party.somsom.live.LivePush;
import party.somsom.live.Subscription;
import party.somsom.live.SubscriptionsByUser;
import party.somsom.live.UserQueue;

/**
 * {@code /user/queue/unread} tells members how many unread messages a room has while they do not look at it. It asks
 * Redis once for all of them, a few times a second.
 */
@Component
class UnreadQueue implements UserQueue, Chore {
    private static final String QUEUE = "/queue/unread";

    private final MembersHere here;
    private final ChatTopic topic;
    private final ReadMarks marks;
    private final Conversations conversations;
    private final LivePush push;
    private final SubscriptionsByUser listeners = new SubscriptionsByUser();
    /** Rooms with new messages since the last turn, each with its last message. */
    private final Map<String, Long> said = new ConcurrentHashMap<>();
    /**
     * Members that this node has heard of since the last turn. It may hear of a member after it hears of the messages
     * in their room.
     */
    private final Set<Reader> newcomers = ConcurrentHashMap.newKeySet();

    UnreadQueue(MembersHere here, ChatTopic topic, ReadMarks marks, Conversations conversations, LivePush push) {
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
        listeners.add(subscription);
    }

    @Override
    public void unsubscribed(Subscription subscription) {
        listeners.remove(subscription);
    }

    void said(String chatRoomId, long seq) {
        said.merge(chatRoomId, seq, Math::max);
    }

    void joined(String chatRoomId, String userId, long afterSeq) {
        if (listeners.has(userId)) {
            newcomers.add(new Reader(chatRoomId, userId, afterSeq));
        }
    }

    @Override
    public String name() {
        return "api-chat-unread";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(250);
    }

    @Override
    public void run() {
        Map<String, Long> news = new HashMap<>(said);
        news.forEach(said::remove);
        var joined = List.copyOf(newcomers);
        joined.forEach(newcomers::remove);
        var told = false;
        try {
            tell(news, joined);
            told = true;
        } finally {
            if (!told) {
                news.forEach(this::said);
                newcomers.addAll(joined);
            }
        }
    }

    private void tell(Map<String, Long> news, List<Reader> joined) {
        var readers = waiting(news.keySet());
        if (!joined.isEmpty()) {
            joined.stream().filter(this::isWaiting).forEach(readers::add);
            news.putAll(conversations.lastSeqs(joined.stream().map(Reader::chatRoomId).distinct().toList()));
        }
        marks.find(readers).forEach((reader, seq) -> tell(reader, seq, news));
    }

    private Set<Reader> waiting(Set<String> chatRoomIds) {
        Set<Reader> readers = new HashSet<>();
        for (var room : chatRoomIds) {
            here.of(room).forEach((userId, afterSeq) -> {
                var reader = new Reader(room, userId, afterSeq);
                if (isWaiting(reader)) {
                    readers.add(reader);
                }
            });
        }
        return readers;
    }

    private boolean isWaiting(Reader reader) {
        return listeners.has(reader.userId()) && !topic.isLooking(reader.chatRoomId(), reader.userId());
    }

    private void tell(Reader reader, long seq, Map<String, Long> news) {
        long lastSeq = news.getOrDefault(reader.chatRoomId(), 0L);
        if (lastSeq > seq) {
            push.toUser(reader.userId(), QUEUE, new Unread(reader.chatRoomId(), lastSeq - seq, lastSeq));
        }
    }

    /** How many messages of a room a person has not read. */
    record Unread(String chatRoomId, long unread, long lastSeq) {
    }
}
