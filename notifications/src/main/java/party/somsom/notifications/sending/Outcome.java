package party.somsom.notifications.sending;

/** What came of a push. */
public enum Outcome {
    SENT,
    /** FCM does not know the token any more. */
    UNREGISTERED,
    /** The token was made for somebody else's pushes. */
    SENDER_ID_MISMATCH,
    /** FCM will never take it as it is. */
    INVALID,
    /** There is no FCM. */
    NOWHERE,
    /** Not yet decided: to be tried again. */
    RETRY;

    boolean isFinal() {
        return this != RETRY;
    }

    boolean endsDevice() {
        return this == UNREGISTERED || this == SENDER_ID_MISMATCH;
    }
}
