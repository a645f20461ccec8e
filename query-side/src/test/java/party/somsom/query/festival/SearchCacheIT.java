package party.somsom.query.festival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static party.somsom.testing.LocalServer.MYSQL;
import static party.somsom.testing.LocalServer.REDIS;

import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.query.QuerySideNode;
import party.somsom.testing.LocalStack;
import party.somsom.testing.WithLocalStack;

@WithLocalStack({MYSQL, REDIS})
class SearchCacheIT {
    private static final String GENERATION = "{festival-search}:generation";
    private static QuerySideNode node;

    private final String search = UUID.randomUUID().toString();
    private final StringRedisTemplate redis = node.bean(StringRedisTemplate.class);
    private final SearchCache searches = node.bean(SearchCache.class);

    @BeforeAll
    static void start() {
        node = new QuerySideNode();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static String nothing() {
        return fail("It is computed, though it is known");
    }

    @Test
    void whatIsKnownIsNotComputedAgain() {
        assertThat(searches.find(search)).isNull();

        assertThat(searches.get(search, () -> "result")).isEqualTo("result");

        assertThat(searches.get(search, SearchCacheIT::nothing)).isEqualTo("result");
        assertThat(searches.find(search)).isEqualTo("result");
    }

    @Test
    void whoAsksFirstBeginsAGenerationThatEnds() {
        redis.delete(GENERATION);

        assertThat(searches.find(search)).isNull();

        assertThat(redis.getExpire(GENERATION)).isBetween(1L, 60L);
    }

    @Test
    void aChangeDropsWhatIsKnown() {
        searches.get(search, () -> "old");

        searches.drop();

        assertThat(searches.find(search)).isNull();
        assertThat(searches.get(search, () -> "new")).isEqualTo("new");
    }

    /** So cached searches do not count as ones that cost, although Redis is away. */
    @Test
    void whileRedisIsAwayTheNodeKnowsWhatItHasJustComputed() {
        LocalStack.stop(REDIS);
        try {
            assertThat(searches.find(search)).isNull();
            assertThat(searches.get(search, () -> "result")).isEqualTo("result");
            assertThat(searches.find(search)).isEqualTo("result");
        } finally {
            LocalStack.start(REDIS);
        }
    }
}
