package party.somsom.notifications.sending;

/** The outcome of a push. */
public enum Outcome {
    SENT,
    /** FCM does not know the token any more. */
    UNREGISTERED,
    /** The token belongs to another sender of pushes. */
    SENDER_ID_MISMATCH,
    /** FCM will never accept the push as it is. */
    INVALID,
    /** There is no FCM. */
    NOWHERE,
    /** Newer news made it wrong before it was sent. */
    OVERTAKEN,
    /** Not decided yet: it will be tried again. */
    RETRY;

    boolean isFinal() {
        return this != RETRY;
    }

    boolean endsDevice() {
        return this == UNREGISTERED || this == SENDER_ID_MISMATCH;
    }
}
