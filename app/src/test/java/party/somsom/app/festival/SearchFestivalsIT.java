package party.somsom.app.festival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;
import party.somsom.foundation.breaker.ServerAwayException;
import party.somsom.testing.LocalServer;
import party.somsom.testing.LocalStack;

@WithApplication
class SearchFestivalsIT {
    private static final String GENERATION = "{festival-search}:generation";
    private static final String CACHED = "{festival-search}:*";

    @Autowired
    private RestTestClient http;
    @Autowired
    private StringRedisTemplate redis;

    /** No other festival contains this word. */
    private final String word = UUID.randomUUID().toString();
    @Autowired
    private Guest organiser;
    @Autowired
    private FestivalForm festival;

    @Test
    void titleDescriptionAndVenueAreSearchedNewestFirst() {
        organiser.created(festival);
        var titled = organiser.created(festival.with("title", "The " + word + " night"));
        var described = organiser.created(festival.with("description", "See " + word.toUpperCase()));
        var placed = organiser.created(festival.with("venue", word));

        assertThat(search(word)).containsExactly(placed, described, titled);
        assertThat(search("  " + word + " ")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "a_b", "c\\d", "등불", "'", "\"", "🎆", "\\", "%_\\"})
    void everyCharacterIsTakenLiterally(String literal) {
        var match = organiser.created(festival.with("title", word + literal + "x"));
        organiser.created(festival.with("title", word + "100 aXb cd ?? x"));

        assertThat(search(word + literal)).containsExactly(match);
    }

    @Test
    void koreanIsFoundHoweverAKeyboardComposesIt() {
        var title = word + "등불 축제";
        var id = organiser.created(festival.with("title", Normalizer.normalize(title, Normalizer.Form.NFD)));

        assertThat(search(title)).containsExactly(id);
        assertThat(search(Normalizer.normalize(title, Normalizer.Form.NFD))).containsExactly(id);
    }

    /** The database takes all emoji for the same character. */
    @Test
    void oneEmojiIsNotAnother() {
        var party = organiser.created(festival.with("title", word + " 🎉 Été"));
        var ball = organiser.created(festival.with("description", word + " 🎊 été"));
        var korea = organiser.created(festival.with("venue", word + " 🇰🇷"));

        assertThat(search(word + " 🎉")).containsExactly(party);
        assertThat(search(word + " 🎊 ete")).containsExactly(ball);
        assertThat(search(word + " 🇰🇷")).containsExactly(korea);
        assertThat(search(word + " 🇯🇵")).isEmpty();
        assertThat(search(word + " 🎉🎊")).isEmpty();
        assertThat(search(word)).hasSize(3);
    }

    @Test
    void aKeywordIsCountedInCharactersAndNotInHalves() {
        assertThat(search("🎉".repeat(100))).isEmpty();
        assertThat(invalid(http.get().uri("/festivals/search?keyword={k}", "🎉".repeat(101)).exchange(), "keyword"))
                .isEqualTo("must have 0 to 100 characters");
    }

    @Test
    void aBlankKeywordListsEverything() {
        var id = organiser.created(festival);

        assertThat(ids(http.get().uri("/festivals/search?limit=1").exchange())).containsExactly(id);
        assertThat(search("")).startsWith(id);
        assertThat(search(" ")).startsWith(id);
        invalid(http.get().uri("/festivals/search?keyword=" + "k".repeat(101)).exchange(), "keyword");
    }

    @Test
    void resultsComeInPages() {
        var first = organiser.created(festival.with("title", word));
        var second = organiser.created(festival.with("title", word));

        var page = json(http.get().uri("/festivals/search?limit=1&keyword=" + word).exchange(), 200);
        organiser.created(festival.with("title", word));
        var next = http.get()
                .uri("/festivals/search?limit=1&keyword=" + word + "&cursor=" + page.get("nextCursor").asString())
                .exchange();

        assertThat(items(page).getFirst().get("festivalId").asString()).isEqualTo(second);
        assertThat(ids(next)).containsExactly(first);
    }

    @Test
    void aResultIsKeptForTenMinutes() {
        var id = organiser.created(festival.with("title", word));

        var key = keyOf(() -> assertThat(search(word)).containsExactly(id));

        assertThat(redis.getExpire(key)).isBetween(590L, 600L);
        redis.opsForValue().set(key, "{\"items\":[]}", Duration.ofMinutes(1));
        assertThat(search(word)).as("from the cache").isEmpty();
    }

    @Test
    void aNewFestivalIsFoundThoughTheResultWasKept() {
        assertThat(search(word)).isEmpty();
        assertThat(search(word)).isEmpty();

        var id = organiser.created(festival.with("title", word));

        assertThat(search(word)).containsExactly(id);
    }

    private String keyOf(Runnable search) {
        var before = redis.keys(CACHED);
        search.run();
        var added = redis.keys(CACHED);
        added.removeAll(before);
        assertThat(added).hasSize(1);
        return added.iterator().next();
    }

    @Test
    void withoutTheCacheSearchingStillWorks() {
        var id = organiser.created(festival.with("title", word));
        assertThat(search(word)).containsExactly(id);

        redis.delete(redis.keys(CACHED));

        assertThat(search(word)).containsExactly(id);
        var next = organiser.created(festival.with("title", word));
        assertThat(search(word)).containsExactly(next, id);
    }

    @Test
    void withoutRedisSearchingStillWorks() {
        var id = organiser.created(festival.with("title", word));
        try (var node = new SecondNode("--spring.data.redis.port=1")) {
            assertThat(ids(node.http().get().uri("/festivals/search?keyword=" + word).exchange())).containsExactly(id);
        }
    }

    /** Redis keeps its data meanwhile, so the old result is still there when it is back. */
    @Test
    void aChangeThatRedisMissedIsFoundWhenItIsBack() {
        assertThat(search(word)).isEmpty();
        var id = new String[1];
        LocalStack.stop(LocalServer.REDIS);
        try {
            id[0] = organiser.created(festival.with("title", word));
            await().untilAsserted(() -> assertThat(search(word)).containsExactly(id[0]));
        } finally {
            LocalStack.start(LocalServer.REDIS);
        }

        await().atMost(Duration.ofSeconds(5))
                .ignoreException(ServerAwayException.class)
                .untilAsserted(() -> assertThat(redis.hasKey(GENERATION)).isTrue());
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(search(word)).containsExactly(id[0]));
    }

    private List<String> search(String keyword) {
        return ids(http.get().uri("/festivals/search?keyword={keyword}", keyword).exchange());
    }

    private static List<String> ids(RestTestClient.ResponseSpec answer) {
        return items(json(answer, 200)).stream().map(each -> each.get("festivalId").asString()).toList();
    }
}
