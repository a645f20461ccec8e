package party.somsom.messages;

/**
 * Why a command or query was refused.
 *
 * @param code   stable, part of the public contract
 * @param detail English, for logs; what a person reads is made at the edge in their language
 */
public record Rejection(Code code, String detail) {
    /** The refusals that a command or query can end in. */
    public enum Code {
        NOT_ADMITTED,
        SOLD_OUT,
        LIMIT_EXCEEDED,
        SALES_CLOSED,
        /** The inventory sells another date than the one that was named. */
        DATE_MOVED,
        FESTIVAL_CANCELLED,
        RESERVATION_NOT_FOUND,
        QUEUE_CLOSED,
        /** Only members of the chat room may do that. */
        NOT_A_MEMBER,
        MEMBER_NOT_FOUND,
        BANNED,
        TOO_MANY_HIDDEN,
        /** Only the festival's organiser may do that. */
        NOT_ORGANISER,
        /** There is no such aggregate. */
        NOT_FOUND,
        /** Not carried out, or not confirmed: repeating the same command later is safe. */
        UNAVAILABLE,
        /** The text is no cursor of this list. */
        CURSOR_INVALID,
        /** A read model has not caught up in time, while it replays for example. */
        READ_MODEL_BEHIND
    }

    public RejectedException asException() {
        return new RejectedException(this);
    }
}
