package party.somsom.loadtest.bench;

import java.util.ArrayList;
import java.util.List;

/** Collects the invariants that do not hold. */
public final class Invariants {
    private final List<String> broken = new ArrayList<>();

    public Invariants check(String what, long actual, long expected) {
        if (actual != expected) {
            broken.add("%s: %,d instead of %,d".formatted(what, actual, expected));
        }
        return this;
    }

    public List<String> broken() {
        return List.copyOf(broken);
    }
}
