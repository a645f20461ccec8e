package party.somsom.loadtest.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

import party.somsom.loadtest.bench.Audit;
import party.somsom.loadtest.bench.Invariants;
import party.somsom.loadtest.testbed.Festivals;

/**
 * The contents of the database about one date after it was sold under load.
 *
 * @param catchUp how long the read model was behind the event store after the last answer
 * @param lag     how old the first event was that was not published after the last answer; at most 2 s are asked
 * @param broken  invariants that do not hold
 */
record SaleAudit(int sold, int remaining, Duration catchUp, Duration lag, List<String> broken) implements Audit {
    static final List<String> COLUMNS = List.of("(a) sold", "remaining", "read model caught up after",
            "publisher behind by");

    /** A reservation that holds tickets. */
    record Sale(String reservationId, String userId, int quantity) {
    }

    /** What the events, or the view, say about a date. */
    record Books(List<Sale> sales, int remaining) {
        int sold() {
            return sales.stream().mapToInt(Sale::quantity).sum();
        }
    }

    /** @param acknowledged reservations that were answered with 201 */
    static SaleAudit of(long acknowledged, Books events, Books view, Duration catchUp, Duration lag) {
        var distinct = new HashSet<>(events.sales());
        var broken = new Invariants()
                .check("sold + remaining", events.sold() + events.remaining(), Stage.CAPACITY)
                .check("people over the limit", overTheLimit(events.sales()), 0)
                .check("events for the acknowledged reservations", events.sales().size(), acknowledged)
                .check("different reservations among the events",
                        distinct.stream().map(Sale::reservationId).distinct().count(), events.sales().size())
                .check("remaining in the read model", view.remaining(), events.remaining())
                .check("reservations in the read model", view.sales().size(), events.sales().size())
                .check("of them as in the event store", view.sales().stream().filter(distinct::contains).count(),
                        events.sales().size())
                .broken();
        return new SaleAudit(events.sold(), events.remaining(), catchUp, lag, broken);
    }

    @Override
    public List<String> cells() {
        return List.of("%,d".formatted(sold), "%,d".formatted(remaining), "%,d ms".formatted(catchUp.toMillis()),
                "%,d ms".formatted(lag.toMillis()));
    }

    private static long overTheLimit(List<Sale> sales) {
        var held = sales.stream().collect(groupingBy(Sale::userId, summingInt(Sale::quantity)));
        return held.values().stream().filter(quantity -> quantity > Festivals.MAX_PER_USER).count();
    }
}
