package party.somsom.foundation.eventstore;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Keeps aggregates in memory up to a total weight, and drops those first that were not used for longest. An aggregate
 * grows while it is cached. It is put again after each batch, and then weighed again. The aggregate that was put last
 * always stays: if it were dropped for being too heavy, each batch would load it again.
 */
final class AggregateCache implements Cache {
    /** What an aggregate takes that does not say its weight, and what Axon keeps beside each. */
    static final long LEAST = 2_000;

    private final long mostBytes;
    private final Map<Object, Weighted> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final Counter dropped;
    private long bytes;

    AggregateCache(long mostBytes, MeterRegistry meters) {
        this.mostBytes = mostBytes;
        this.dropped = meters.counter("somsom.aggregates.dropped");
        Gauge.builder("somsom.aggregates.cached", this, AggregateCache::size).register(meters);
        Gauge.builder("somsom.aggregates.memory", this, AggregateCache::weight).baseUnit("bytes").register(meters);
    }

    synchronized int size() {
        return entries.size();
    }

    synchronized long weight() {
        return bytes;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon declares it so
    public synchronized <K, V> @Nullable V get(K key) {
        var found = entries.get(key);
        return found == null ? null : (V) found.value();
    }

    @Override
    public synchronized void put(Object key, Object value) {
        var entry = new Weighted(value, weightOf(value));
        var before = entries.put(key, entry);
        bytes += entry.bytes() - (before == null ? 0 : before.bytes());
        dropTheOldest();
    }

    private void dropTheOldest() {
        Iterator<Weighted> oldest = entries.values().iterator();
        while (bytes > mostBytes && entries.size() > 1) {
            bytes -= oldest.next().bytes();
            oldest.remove();
            dropped.increment();
        }
    }

    /** The entry holds the aggregate itself, because it was not serialized. Then it needs nothing to give it. */
    @SuppressWarnings("NullAway")
    private static long weightOf(Object value) {
        var root = value instanceof AggregateCacheEntry<?> entry
                ? entry.recreateAggregate(null, null, null).getAggregateRoot()
                : value;
        return LEAST + (root instanceof Weighed aggregate ? aggregate.weight() : 0);
    }

    @Override
    public synchronized boolean putIfAbsent(Object key, Object value) {
        if (entries.containsKey(key)) {
            return false;
        }
        put(key, value);
        return true;
    }

    @Override
    public synchronized boolean remove(Object key) {
        var removed = entries.remove(key);
        bytes -= removed == null ? 0 : removed.bytes();
        return removed != null;
    }

    @Override
    public synchronized void removeAll() {
        entries.clear();
        bytes = 0;
    }

    @Override
    public synchronized boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nobody listens to this cache");
    }

    private record Weighted(Object value, long bytes) {
    }
}
