package party.somsom.messages.waitingroom;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How fast a line moves: at the rate as long as there is room on the booking page, and then as fast as people leave it.
 *
 * @param admitPerMinute the most admissions in any 60 seconds
 * @param maxActive      the most people on the booking page
 * @param active         people who are there now
 */
public record LineSpeed(long admitPerMinute, long maxActive, long active, Turnover turnover) {
    /** Between two ends of admissions nobody knows how long it takes until the next one: half the time on average. */
    private static final double UNTIL_NEXT = 0.5;

    /**
     * How many seconds a person waits who has this many people ahead. It is empty if that depends on how long people
     * stay on the booking page, and too little of that was seen.
     */
    public OptionalDouble seconds(long ahead) {
        double admissions = (ahead + 1) / turnover.used();
        var stay = turnover.seconds();
        if (stay.isEmpty()) {
            return admissions <= maxActive - active
                    ? OptionalDouble.of(admissions / perSecond())
                    : OptionalDouble.empty();
        }
        return OptionalDouble.of(untilFree(stay.getAsDouble()) + seconds(admissions, stay.getAsDouble()));
    }

    /** The shortest wait that is possible. */
    public long atLeast(long ahead) {
        return Math.ceilDiv(ahead * Duration.ofMinutes(1).toSeconds(), admitPerMinute);
    }

    private double perSecond() {
        return admitPerMinute / 60.0;
    }

    /** After the cap was lowered, some people have to go first. */
    private double untilFree(double stay) {
        return active > maxActive ? stay * Math.log((double) active / maxActive) : 0;
    }

    private double seconds(double admissions, double stay) {
        double wanted = perSecond() * stay; // people on the page if there were no cap
        if (wanted <= maxActive) {
            return admissions / perSecond();
        }
        double filling = active >= maxActive ? 0 : stay * Math.log((wanted - active) / (wanted - maxActive));
        double meanwhile = perSecond() * filling;
        return admissions <= meanwhile
                ? admissions / perSecond()
                : filling + Math.max(0, admissions - meanwhile - UNTIL_NEXT) * stay / maxActive;
    }
}
