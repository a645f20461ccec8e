package party.somsom.chat.unread;

/**
 * How far a person has read a room.
 *
 * @param deletedAfter how many of the messages after {@code seq} are deleted
 */
public record ReadSoFar(long seq, long deletedAfter) {
    /** How many messages there are to read. */
    public long unread(long lastSeq) {
        return Math.max(0, lastSeq - seq - deletedAfter);
    }

    static ReadSoFar parse(String found) {
        var parts = found.split(" ");
        return new ReadSoFar(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
