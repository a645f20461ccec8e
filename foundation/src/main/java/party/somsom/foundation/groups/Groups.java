package party.somsom.foundation.groups;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Groups of members, each with a value. A group without members takes no memory. Each change of a group is atomic: a
 * newcomer who comes while the last member goes is not lost with the group.
 */
public final class Groups<G, M, V> {
    private final Map<G, Map<M, V>> groups = new ConcurrentHashMap<>();

    public void put(G group, M member, V value) {
        groups.compute(group, (_, known) -> {
            var members = known == null ? new ConcurrentHashMap<M, V>() : known;
            members.put(member, value);
            return members;
        });
    }

    public void remove(G group, M member) {
        groups.computeIfPresent(group, (_, members) -> {
            members.remove(member);
            return members.isEmpty() ? null : members;
        });
    }

    /** The members of the group, as they are at each moment; do not keep this. */
    public Map<M, V> of(G group) {
        return groups.getOrDefault(group, Map.of());
    }

    /** The groups that have members. */
    public Set<G> all() {
        return Set.copyOf(groups.keySet());
    }

    public void clear() {
        groups.clear();
    }
}
