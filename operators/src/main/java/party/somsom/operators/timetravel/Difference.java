package party.somsom.operators.timetravel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Finds what differs between two states. Lists are compared as sets, because most of them are sets. */
final class Difference {
    static final int MOST = 200;

    private final List<StateChange> changes = new ArrayList<>();
    private int more;

    static Difference between(Map<String, Object> before, Map<String, Object> after) {
        var difference = new Difference();
        difference.compareMaps("", before, after);
        return difference;
    }

    List<StateChange> changes() {
        return changes;
    }

    int more() {
        return more;
    }

    private void compareMaps(String path, Map<?, ?> before, Map<?, ?> after) {
        after.forEach((name, value) -> compare(path + name, before.get(name), value));
        before.forEach((name, value) -> {
            if (!after.containsKey(name)) {
                compare(path + name, value, null);
            }
        });
    }

    private void compare(String path, @Nullable Object before, @Nullable Object after) {
        if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            compareMaps(path + ".", one, other);
        } else if (before instanceof Collection<?> one && after instanceof Collection<?> other) {
            compareSets(path, new LinkedHashSet<>(one), new LinkedHashSet<>(other));
        } else if (!Objects.equals(before, after)) {
            add(path, before, after);
        }
    }

    private void compareSets(String path, Collection<?> before, Collection<?> after) {
        var gone = new LinkedHashSet<Object>(before);
        gone.removeAll(after);
        var come = new LinkedHashSet<Object>(after);
        come.removeAll(before);
        if (!gone.isEmpty() || !come.isEmpty()) {
            add(path, gone.isEmpty() ? null : gone, come.isEmpty() ? null : come);
        }
    }

    private void add(String path, @Nullable Object before, @Nullable Object after) {
        if (changes.size() == MOST) {
            more++;
        } else {
            changes.add(new StateChange(path, States.shown(before), States.shown(after)));
        }
    }
}
