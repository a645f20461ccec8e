package party.somsom.analytics.store;

/** Says why a lake takes no events, and what the person who runs the program can do. */
public final class LakeRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** The names are stable. */
    public enum Reason {
        LAKE_IN_USE, FOLDER_NOT_EMPTY, EXPORT_INCOMPLETE, TOPIC_REPLACED, EVENTS_MISSING
    }

    public LakeRefusedException(Reason reason, String message) {
        super(reason + ": " + message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
