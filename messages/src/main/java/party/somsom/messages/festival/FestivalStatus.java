package party.somsom.messages.festival;

/** Whether a festival is to take place. */
public enum FestivalStatus {
    PLANNED, CANCELLED
}
