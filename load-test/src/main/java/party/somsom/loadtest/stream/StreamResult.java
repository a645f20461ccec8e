package party.somsom.loadtest.stream;

import java.time.Duration;

/**
 * The results as Markdown.
 *
 * @param published records on the topic in the end
 * @param took      from the first record to the last
 * @param ceiling   records a second of a producer that does nothing else
 */
record StreamResult(String machine, long published, Duration took, double ceiling) {
    private static final double ASKED_SHARE = 0.5;
    private static final double ASKED_SPEED = 20_000;

    double perSecond() {
        return published * 1e9 / took.toNanos();
    }

    boolean isGood() {
        return perSecond() >= ASKED_SPEED && perSecond() >= ASKED_SHARE * ceiling;
    }

    @Override
    public String toString() {
        return """
                # Publishing a history

                - %s
                - %,d events from the first one on, while a node starts

                | took | events/s | bare producer/s | ratio | asked: 20,000/s and 0.5 |
                | ---: | ---: | ---: | ---: | --- |
                | %.1f s | %,.0f | %,.0f | %.2f | %s |
                """.formatted(machine, published, took.toMillis() / 1000.0, perSecond(), ceiling,
                perSecond() / ceiling, isGood() ? "PASS" : "MISS");
    }
}
