package party.somsom.messages.chat;

/** Why somebody reports a message. */
public enum ReportReason {
    SPAM, ABUSE, SEXUAL, FRAUD, PRIVACY, OTHER
}
