package party.somsom.messages.waitingroom;

/** A person's standing in a waiting room. */
public enum Standing {
    WAITING, ADMITTED, LEFT, EXPIRED
}
