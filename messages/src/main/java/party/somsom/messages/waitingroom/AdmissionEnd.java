package party.somsom.messages.waitingroom;

/** Why an admission ended before its time. */
public enum AdmissionEnd {
    RESERVED, LEFT
}
