package party.somsom.messages.waitingroom;

/** What can be asked about a waiting room. Each answers an {@code Optional}, empty where there is no such room. */
public sealed interface WaitingRoomQuery {
    /** Answers a {@link QueueStatus}. */
    record FindQueueStatus(String queueId) implements WaitingRoomQuery {
    }

    /**
     * Answers a {@link PlaceView}.
     *
     * @param latest wait until everything stored so far is in it, for someone who just wrote
     */
    record FindPlace(String queueId, String userId, boolean latest) implements WaitingRoomQuery {
    }
}
