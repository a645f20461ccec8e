package party.somsom.foundation.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.regex.Pattern;

/**
 * Makes ids of 26 letters and digits that sort by creation time. 80 bits of an id are random, so nobody can guess it.
 * The format is ULID in lower case. It contains no underscore, so ids can be joined by one.
 */
public class Ids {
    private static final char[] CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int TIME_LENGTH = 10;
    private static final int LENGTH = 26;
    private static final int BITS = 5;
    private static final Pattern ANY = Pattern.compile("[\\w-]{1,100}");
    private static final int MASK = 31;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether the text can be an id of anything, a joined one included. Look up no other text: a database column of ids
     * fails at what is not ASCII, and ignores blanks at the end.
     */
    public static boolean isId(String text) {
        return ANY.matcher(text).matches();
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

    /**
     * Makes an id from the first 26 bytes. The same bytes always give the same id. These ids have no meaningful order.
     */
    public static String of(byte[] digest) {
        var id = new char[LENGTH];
        for (var i = 0; i < LENGTH; i++) {
            id[i] = CROCKFORD[digest[i] & MASK];
        }
        return new String(id);
    }
}
