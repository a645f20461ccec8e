package party.somsom.identity;

import java.time.Duration;

/** Too many wrong guesses. It is an answer, not a failure, so it has no stack trace. */
public class GuessesUsedUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration pause;

    public GuessesUsedUpException(Duration pause) {
        super("too many guesses", null, false, false);
        this.pause = pause;
    }

    /** Until the next guess is allowed. */
    public Duration pause() {
        return pause;
    }
}
