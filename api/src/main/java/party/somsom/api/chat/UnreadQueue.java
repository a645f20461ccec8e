package party.somsom.api.chat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    /** Rooms in which a message was deleted since the last turn. */
    private final Set<String> shrunk = ConcurrentHashMap.newKeySet();

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

    void deleted(String chatRoomId) {
        shrunk.add(chatRoomId);
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
        var fewer = Set.copyOf(shrunk);
        fewer.forEach(shrunk::remove);
        var told = false;
        try {
            tell(news, joined, fewer);
            told = true;
        } finally {
            if (!told) {
                news.forEach(this::said);
                newcomers.addAll(joined);
                shrunk.addAll(fewer);
            }
        }
    }

    private void tell(Map<String, Long> news, List<Reader> joined, Set<String> fewer) {
        var lastSeqs = new HashMap<>(news);
        var readers = waiting(Stream.concat(news.keySet().stream(), fewer.stream()).collect(Collectors.toSet()));
        var unknown = Stream.concat(joined.stream().map(Reader::chatRoomId), fewer.stream()).distinct().toList();
        if (!unknown.isEmpty()) {
            joined.stream().filter(this::isWaiting).forEach(readers::add);
            lastSeqs.putAll(conversations.lastSeqs(unknown));
        }
        marks.find(readers).forEach((reader, read) -> {
            var lastSeq = lastSeqs.getOrDefault(reader.chatRoomId(), 0L);
            var unread = read.unread(lastSeq);
            if (unread > 0 || fewer.contains(reader.chatRoomId())) {
                push.toUser(reader.userId(), QUEUE, new Unread(reader.chatRoomId(), unread, lastSeq));
            }
        });
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

    /** How many messages of a room a person has not read. */
    record Unread(String chatRoomId, long unread, long lastSeq) {
    }
}
