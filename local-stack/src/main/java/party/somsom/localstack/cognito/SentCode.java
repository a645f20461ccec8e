package party.somsom.localstack.cognito;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/** A code that a user got by mail. */
record SentCode(String code, Instant expiresAt) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BOUND = 1_000_000;

    /** What a code is for, and how long it is valid. */
    enum Purpose {
        SIGN_UP(Duration.ofHours(24)), PASSWORD(Duration.ofHours(1)), EMAIL(Duration.ofHours(24));

        private final Duration valid;

        Purpose(Duration valid) {
            this.valid = valid;
        }
    }

    static SentCode next(Purpose purpose, Instant now) {
        return new SentCode("%06d".formatted(RANDOM.nextInt(BOUND)), now.plus(purpose.valid));
    }

    void check(String given, Instant now) {
        if (!now.isBefore(expiresAt)) {
            throw Fault.EXPIRED_CODE.asException();
        }
        if (!code.equals(given)) {
            throw Fault.CODE_MISMATCH.asException();
        }
    }
}
