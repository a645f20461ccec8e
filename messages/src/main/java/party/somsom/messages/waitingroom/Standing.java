package party.somsom.messages.waitingroom;

/** How a person stands in a waiting room. */
public enum Standing {
    WAITING, ADMITTED, LEFT, EXPIRED
}
