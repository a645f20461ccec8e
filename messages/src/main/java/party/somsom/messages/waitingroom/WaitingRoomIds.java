package party.somsom.messages.waitingroom;

/** A waiting room is an aggregate of its own beside its festival. The ids of both can be made from each other. */
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
