package party.somsom.messages;

/**
 * Why a command was refused: nothing has changed, and the answer is final for this command.
 *
 * @param code   stable, part of the public contract
 * @param detail English, for logs; what a person reads is made at the edge in their language
 */
public record Rejection(Code code, String detail) {
    /** The refusals that a decision can end in. */
    public enum Code {
        NOT_ADMITTED, SOLD_OUT, LIMIT_EXCEEDED, SALES_CLOSED, RESERVATION_NOT_FOUND, QUEUE_CLOSED, OVERLOADED
    }

    public RejectedException asException() {
        return new RejectedException(this);
    }
}
