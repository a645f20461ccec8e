package party.somsom.api.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemException;
import party.somsom.chat.Conversations;
import party.somsom.chat.NewMessage;
import party.somsom.chat.pace.SlowMode;
import party.somsom.chat.unread.ReadMarks;
import party.somsom.live.SendDestination;
import party.somsom.messages.chat.Membership;

/** {@code /app/chat/{chatRoomId}} takes the messages of members. It is done when the message is stored. */
@Component
class PostDestination implements SendDestination {
    static final String PREFIX = "/app/chat/";

    private final Payloads payloads;
    private final ChatLimits limits;
    private final Rooms rooms;
    private final SlowMode slowMode;
    private final Conversations conversations;
    private final ReadMarks marks;
    private final Clock clock;

    PostDestination(Payloads payloads, ChatLimits limits, Rooms rooms, SlowMode slowMode, Conversations conversations,
            ReadMarks marks, Clock clock) {
        this.payloads = payloads;
        this.limits = limits;
        this.rooms = rooms;
        this.slowMode = slowMode;
        this.conversations = conversations;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public boolean covers(String destination) {
        return destination.startsWith(PREFIX) && destination.indexOf('/', PREFIX.length()) < 0;
    }

    @Override
    public Taken take(String destination, byte[] payload, String userId) {
        var request = payloads.read(payload, PostRequest.class);
        var id = request.id();
        try {
            return new Taken(id, post(destination.substring(PREFIX.length()), id, request.said(), userId));
        } catch (RuntimeException refused) {
            return new Taken(id, CompletableFuture.failedFuture(refused));
        }
    }

    /** The sender has read everything above their own message. */
    private CompletableFuture<?> post(String chatRoomId, String id, String text, String userId) {
        limits.takeMessage(userId);
        var room = rooms.member(chatRoomId, userId);
        refuseMuted(room);
        refuseOutOfTurn(room, id);
        return conversations.post(new NewMessage(chatRoomId, id, userId, text, clock.instant()))
                .thenAccept(message -> marks.mark(Reading.reader(room), message.seq()));
    }

    private void refuseMuted(Membership room) {
        var until = room.mutedUntil();
        if (until != null && until.isAfter(clock.instant())) {
            throw ProblemException.muted(Duration.between(clock.instant(), until));
        }
    }

    private void refuseOutOfTurn(Membership room, String id) {
        if (room.slowModeSeconds() == 0 || room.isOrganiser()) {
            return;
        }
        var wait = slowMode.take(room.chatRoomId(), room.userId(), id, Duration.ofSeconds(room.slowModeSeconds()));
        if (wait.isPositive()) {
            throw ProblemException.slowMode(wait);
        }
    }
}
