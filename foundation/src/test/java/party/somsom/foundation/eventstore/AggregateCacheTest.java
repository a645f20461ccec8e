package party.somsom.foundation.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class AggregateCacheTest {
    private static final long MOST = 1_000_000;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AggregateCache cache = new AggregateCache(MOST, meters);

    @Test
    void dropsWhatWasNotUsedForLongestWhenAllTogetherAreTooHeavy() {
        cache.put("a", new Growing(400_000));
        cache.put("b", new Growing(400_000));
        assertThat(cache.<String, Growing>get("a")).isNotNull();

        cache.put("c", new Growing(400_000));

        assertThat(cache.containsKey("a")).isTrue();
        assertThat(cache.containsKey("b")).isFalse();
        assertThat(cache.containsKey("c")).isTrue();
        assertThat(cache.weight()).isLessThanOrEqualTo(MOST);
        assertThat(meters.counter("somsom.aggregates.dropped").count()).isEqualTo(1);
    }

    @Test
    void weighsAnAggregateAgainEachTimeItIsPut() {
        var growing = new Growing(10);
        cache.put("a", growing);
        cache.put("b", new Growing(10));

        growing.weight = MOST;
        cache.put("a", growing);

        assertThat(cache.containsKey("b")).isFalse();
        assertThat(cache.weight()).isEqualTo(MOST + AggregateCache.LEAST);
    }

    @Test
    void keepsTheOneThatWasPutLastHoweverHeavyItIs() {
        cache.put("a", new Growing(2 * MOST));
        assertThat(cache.containsKey("a")).isTrue();

        cache.put("b", new Growing(1));
        assertThat(cache.containsKey("a")).isFalse();
        assertThat(cache.containsKey("b")).isTrue();
    }

    @Test
    void holdsManySmallOnesAndForgetsWhatIsRemoved() {
        for (int i = 0; i < MOST / AggregateCache.LEAST + 7; i++) {
            cache.put(i, "small");
        }
        assertThat(cache.size()).isEqualTo((int) (MOST / AggregateCache.LEAST));

        assertThat(cache.remove(7)).isTrue();
        assertThat(cache.remove(7)).isFalse();
        assertThat(cache.putIfAbsent(8, "other")).isFalse();
        assertThat(cache.<Integer, String>get(8)).isEqualTo("small");
        cache.removeAll();
        assertThat(cache.weight()).isZero();
        assertThat(cache.putIfAbsent(8, "other")).isTrue();
    }

    private static final class Growing implements Weighed {
        private long weight;

        Growing(long weight) {
            this.weight = weight;
        }

        @Override
        public long weight() {
            return weight;
        }
    }
}
