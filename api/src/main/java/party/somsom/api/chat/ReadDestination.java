package party.somsom.api.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemException;
import party.somsom.chat.unread.ReadMarks;
import party.somsom.live.SendDestination;

/** {@code /app/chat/{chatRoomId}/read} marks a room as read up to a message. */
@Component
class ReadDestination implements SendDestination {
    private static final String SUFFIX = "/read";

    private final Payloads payloads;
    private final Rooms rooms;
    private final ReadMarks marks;

    ReadDestination(Payloads payloads, Rooms rooms, ReadMarks marks) {
        this.payloads = payloads;
        this.rooms = rooms;
        this.marks = marks;
    }

    @Override
    public boolean covers(String destination) {
        return destination.startsWith(PostDestination.PREFIX) && destination.endsWith(SUFFIX)
                && roomOf(destination).indexOf('/') < 0;
    }

    private static String roomOf(String destination) {
        var end = destination.length() - SUFFIX.length();
        return destination.substring(PostDestination.PREFIX.length(), Math.max(PostDestination.PREFIX.length(), end));
    }

    @Override
    public Taken take(String destination, byte[] payload, String userId) {
        var seq = payloads.read(payload, ReadRequest.class).checked();
        var room = rooms.member(roomOf(destination), userId);
        return new Taken(null, marks.mark(Reading.reader(room), Math.min(seq, rooms.lastSeq(room.chatRoomId()))));
    }

    /** Tells how far the client's person has read. */
    record ReadRequest(@Nullable Long seq) {
        long checked() {
            if (seq == null) {
                throw ProblemException.invalid("seq", "validation.required");
            }
            return seq;
        }
    }
}
