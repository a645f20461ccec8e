package party.somsom.messages.waitingroom;

/** Whether a waiting room admits: not yet, now, or never again. */
public enum QueueState {
    SCHEDULED, OPEN, CLOSED
}
