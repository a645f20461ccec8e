package party.somsom.foundation.id;

import java.security.SecureRandom;
import java.time.Clock;

/**
 * Makes ids: 26 letters and digits that sort by the time they were made, 80 bits of them random, so nobody guesses one.
 * The form is that of a ULID in lower case; no underscore ever occurs, so ids can be joined by one.
 */
public class Ids {
    private static final char[] CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int TIME_LENGTH = 10;
    private static final int LENGTH = 26;
    private static final int BITS = 5;
    private static final int MASK = 31;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public String next() {
        var entropy = new byte[LENGTH - TIME_LENGTH];
        random.nextBytes(entropy);
        var id = new char[LENGTH];
        var time = clock.millis();
        for (var i = TIME_LENGTH - 1; i >= 0; i--, time >>>= BITS) {
            id[i] = CROCKFORD[(int) (time & MASK)];
        }
        for (var i = TIME_LENGTH; i < LENGTH; i++) {
            id[i] = CROCKFORD[entropy[i - TIME_LENGTH] & MASK];
        }
        return new String(id);
    }

    /** An id that always follows from the same bytes, of which it takes 26; it sorts by nothing. */
    public static String of(byte[] digest) {
        var id = new char[LENGTH];
        for (var i = 0; i < LENGTH; i++) {
            id[i] = CROCKFORD[digest[i] & MASK];
        }
        return new String(id);
    }
}
