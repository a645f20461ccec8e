package party.somsom.messages;

/**
 * Why a command or query was refused.
 *
 * @param code   stable, because it is part of the public contract
 * @param detail English, for logs; the edge makes the text that a person reads, in that person's language
 */
public record Rejection(Code code, String detail) {
    /** The possible reasons for a refusal. */
    public enum Code {
        NOT_ADMITTED,
        SOLD_OUT,
        LIMIT_EXCEEDED,
        SALES_CLOSED,
        /** The command named a date that the inventory no longer sells. */
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
        /**
         * The command was not carried out, or nobody knows whether it was. It is safe to repeat the same command later.
         */
        UNAVAILABLE,
        /** The text is not a cursor of this list. */
        CURSOR_INVALID,
        /** A read model did not catch up in time, for example because it is being replayed. */
        READ_MODEL_BEHIND
    }

    public RejectedException asException() {
        return new RejectedException(this);
    }
}
