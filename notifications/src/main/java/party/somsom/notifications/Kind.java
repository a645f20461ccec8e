package party.somsom.notifications;

/** The kinds of notifications. */
public enum Kind {
    DAY_BEFORE, FESTIVAL_MOVED, FESTIVAL_CANCELLED
}
