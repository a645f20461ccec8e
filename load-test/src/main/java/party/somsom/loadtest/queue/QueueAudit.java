package party.somsom.loadtest.queue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

import party.somsom.loadtest.bench.Audit;
import party.somsom.loadtest.bench.Invariants;

/**
 * What the event store and the rank view say about one room that people have joined and that has admitted nobody.
 *
 * @param catchUp       how far the rank view was behind the event store after the last answer
 * @param heapPerPerson bytes of the application's heap for each person
 */
record QueueAudit(int waiting, Duration catchUp, double heapPerPerson, List<String> broken) implements Audit {
    static final List<String> COLUMNS = List.of("(j) waiting", "rank view caught up after", "heap bytes a person");

    /** A person and the position that they got. */
    record Seat(String userId, long position) {
    }

    /** @param acknowledged joins that were answered with 200 */
    static QueueAudit of(long acknowledged, List<Seat> events, List<Seat> view, Duration catchUp,
            double heapPerPerson) {
        var given = new HashSet<>(events);
        var broken = new Invariants()
                .check("events for the acknowledged joins", events.size(), acknowledged)
                .check("different people among the events", events.stream().map(Seat::userId).distinct().count(),
                        events.size())
                .check("different positions among the events", events.stream().map(Seat::position).distinct().count(),
                        events.size())
                .check("lowest position", events.stream().mapToLong(Seat::position).min().orElse(1), 1)
                .check("highest position", events.stream().mapToLong(Seat::position).max().orElse(0), events.size())
                .check("people in the rank view", view.size(), events.size())
                .check("of them as in the event store", view.stream().filter(given::contains).count(), events.size())
                .broken();
        return new QueueAudit(events.size(), catchUp, heapPerPerson, broken);
    }

    @Override
    public List<String> cells() {
        return List.of("%,d".formatted(waiting), "%,d ms".formatted(catchUp.toMillis()),
                "%,.0f".formatted(heapPerPerson));
    }
}
