package party.somsom.messages.festival;

/** Whether a festival will take place. */
public enum FestivalStatus {
    PLANNED, CANCELLED
}
