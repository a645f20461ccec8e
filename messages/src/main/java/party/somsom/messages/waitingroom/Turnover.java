package party.somsom.messages.waitingroom;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What is known of how long people stay on a booking page. The further back something is, the less it counts. The
 * script {@code apply-waiting-room-events.lua} computes the same.
 *
 * @param observed seconds in which somebody was on the page
 * @param stayed   seconds that people were there, added up
 * @param begun    admissions that began
 * @param ended    admissions that ended, for whatever reason
 * @param missed   of those, the ones after which the person waits again
 */
public record Turnover(double observed, double stayed, double begun, double ended, double missed) {
    public static final Turnover NONE = new Turnover(0, 0, 0, 0, 0);
    private static final Duration SHORTEST_MEMORY = Duration.ofMinutes(10);
    private static final double LEAST_OBSERVED = 60;
    /** Less than whole ends, because they have faded a little. */
    private static final double LEAST_ENDS = 2;

    /** After this time, what was seen counts a third. Several admissions fit into it. */
    public static Duration memory(Duration admission) {
        var several = admission.multipliedBy(3);
        return several.compareTo(SHORTEST_MEMORY) > 0 ? several : SHORTEST_MEMORY;
    }

    /** What is known some seconds later, if {@code active} people were on the page and nobody came or went. */
    public Turnover after(double seconds, long active, Duration memory) {
        double kept = Math.exp(-seconds / memory.toSeconds());
        double time = memory.toSeconds() * (1 - kept);
        return new Turnover(observed * kept + (active > 0 ? time : 0), stayed * kept + active * time, begun * kept,
                ended * kept, missed * kept);
    }

    public Turnover and(long moreBegun, long moreEnded, long moreMissed) {
        return new Turnover(observed, stayed, begun + moreBegun, ended + moreEnded, missed + moreMissed);
    }

    /**
     * How long an admission lasts on average; empty as long as too little was seen. Beginnings and ends count half
     * each, because the people who are on the page are half through on average.
     */
    public OptionalDouble seconds() {
        return observed < LEAST_OBSERVED || ended < LEAST_ENDS
                ? OptionalDouble.empty()
                : OptionalDouble.of(stayed / ((begun + ended) / 2));
    }

    /** The share of admissions that lead to an end of the wait, and not back to the line. */
    double used() {
        return ended == 0 ? 1 : 1 - missed / (ended + 1);
    }
}
