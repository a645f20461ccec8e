package party.somsom.messages.waitingroom;

/** A waiting room is an aggregate beside its festival, so it has an id of its own that leads to it and back. */
public final class WaitingRoomIds {
    private static final String PREFIX = "queue_";

    private WaitingRoomIds() {
    }

    public static String queueId(String festivalId) {
        return PREFIX + festivalId;
    }

    /** The festival's id, which is also the queue's public name. */
    public static String festivalOf(String queueId) {
        return queueId.substring(PREFIX.length());
    }
}
