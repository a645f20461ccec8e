package party.somsom.notifications;

/** What people are told. */
public enum Kind {
    DAY_BEFORE, FESTIVAL_MOVED, FESTIVAL_CANCELLED
}
