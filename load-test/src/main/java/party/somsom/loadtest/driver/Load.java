package party.somsom.loadtest.driver;

import java.time.Duration;

/**
 * How much load to send, and for how long.
 *
 * @param leadIn   sent like the rest, but not measured; the clock starts when every connection is open
 * @param measured the time that the figures are about
 */
public record Load(int connections, Duration leadIn, Duration measured) {
    private static final int MOST_CONNECTIONS = 5_000;
    public static final Duration LONGEST = Duration.ofMinutes(5);

    public Load {
        if (connections < 1 || connections > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("connections must be 1.." + MOST_CONNECTIONS);
        }
        if (leadIn.plus(measured).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a load lasts at most " + LONGEST);
        }
    }
}
