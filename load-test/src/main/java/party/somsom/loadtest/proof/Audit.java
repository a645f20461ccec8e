package party.somsom.loadtest.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What the database says about one date after it was sold under load.
 *
 * @param catchUp how long the read model was behind the event store after the last answer
 * @param broken  invariants that do not hold
 */
record Audit(int sold, int remaining, Duration catchUp, List<String> broken) {
    /** A reservation that holds tickets. */
    record Sale(String reservationId, String userId, int quantity) {
    }

    /** What one side has written down about a date. */
    record Books(List<Sale> sales, int remaining) {
        int sold() {
            return sales.stream().mapToInt(Sale::quantity).sum();
        }
    }

    /** @param acknowledged reservations that were answered with 201 */
    static Audit of(long acknowledged, Books events, Books view, Duration catchUp) {
        var broken = new ArrayList<String>();
        var distinct = new HashSet<>(events.sales());
        check(broken, "sold + remaining", events.sold() + events.remaining(), Stage.CAPACITY);
        check(broken, "people over the limit", overTheLimit(events.sales()), 0);
        check(broken, "events for the acknowledged reservations", events.sales().size(), acknowledged);
        check(broken, "different reservations among the events",
                distinct.stream().map(Sale::reservationId).distinct().count(), events.sales().size());
        check(broken, "remaining in the read model", view.remaining(), events.remaining());
        check(broken, "reservations in the read model", view.sales().size(), events.sales().size());
        check(broken, "of them as in the event store", view.sales().stream().filter(distinct::contains).count(),
                events.sales().size());
        return new Audit(events.sold(), events.remaining(), catchUp, List.copyOf(broken));
    }

    private static long overTheLimit(List<Sale> sales) {
        var held = sales.stream().collect(groupingBy(Sale::userId, summingInt(Sale::quantity)));
        return held.values().stream().filter(quantity -> quantity > Stage.MAX_PER_USER).count();
    }

    private static void check(List<String> broken, String what, long actual, long expected) {
        if (actual != expected) {
            broken.add("%s: %,d instead of %,d".formatted(what, actual, expected));
        }
    }
}
