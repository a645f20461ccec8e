package party.somsom.loadtest.bench;

import java.time.Duration;
import java.util.Iterator;
import java.util.function.IntFunction;

import party.somsom.loadtest.driver.Load;
import party.somsom.loadtest.driver.Request;

/**
 * One thing that is measured.
 *
 * @param letter   as in the table of results
 * @param expected the outcome that counts; any other is an error
 * @param requests of a round, counted from 0
 * @param toTheEnd whether it is measured from the first request to the last, instead of for a fixed time
 */
public record Scenario(String letter, String what, String expected, int port, IntFunction<Iterator<Request>> requests,
        boolean toTheEnd) {
    private static final Duration LEAD_IN = Duration.ofSeconds(1);

    public Scenario(String letter, String what, String expected, int port, IntFunction<Iterator<Request>> requests) {
        this(letter, what, expected, port, requests, false);
    }

    public Scenario measuredToTheEnd() {
        return new Scenario(letter, what, expected, port, requests, true);
    }

    Load load(int connections, Duration time) {
        return toTheEnd ? new Load(connections, Duration.ZERO, Load.LONGEST) : new Load(connections, LEAD_IN, time);
    }
}
