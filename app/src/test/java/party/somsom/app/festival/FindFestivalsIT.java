package party.somsom.app.festival;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import tools.jackson.databind.JsonNode;

@WithApplication
class FindFestivalsIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private Guest organiser;
    @Autowired
    private FestivalForm festival;

    @Test
    void theNewestIsFirst() {
        var created = create(3);

        assertThat(ids(get("/festivals?limit=3"))).containsExactlyElementsOf(created.reversed());
    }

    @Test
    void aSummaryTellsWhatAListShows() {
        var id = organiser.created(festival.with("venue", "Riverside"));

        var summary = items(get("/festivals?limit=1")).getFirst();

        assertThat(summary.propertyNames()).containsExactlyInAnyOrder("festivalId", "title", "venue", "timezone",
                "startDate", "endDate", "waitingRoom", "createdAt");
        assertThat(summary.get("festivalId").asString()).isEqualTo(id);
        assertThat(summary.get("venue").asString()).isEqualTo("Riverside");
        assertThat(summary.get("waitingRoom").asBoolean()).isFalse();
    }

    @Test
    void byStartDateTheSoonestIsFirst() {
        var third = organiser.created(startingIn(33));
        var first = organiser.created(startingIn(31));
        var second = organiser.created(startingIn(32));

        assertThat(walk("/festivals?sort=startDate&limit=3", () -> {
        })).containsSubsequence(first, second, third).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "startDate"})
    void pagesStayRightWhileFestivalsAreAdded(String sort) {
        var before = create(5);

        var seen = walk("/festivals?limit=2&sort=" + sort, () -> {
            organiser.created(startingIn(1));
            organiser.created(startingIn(50));
        });

        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void theLastPageHasNoCursor() {
        create(2);
        var all = get("/festivals?limit=100");
        while (all.has("nextCursor")) {
            assertThat(items(all)).hasSize(100);
            all = get("/festivals?limit=100&cursor=" + all.get("nextCursor").asString());
        }
        assertThat(items(all)).isNotEmpty();
        assertThat(items(get("/festivals?limit=1"))).hasSize(1);
        assertThat(get("/festivals").get("items").size()).isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "many", "1.5"})
    void aLimitThatMakesNoSenseIsRefused(String limit) {
        for (var list : new String[]{"/festivals?limit=", "/festivals/search?keyword=x&limit="}) {
            invalid(organiser.get(list + limit), "limit");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!", "%00", "eHl6", "MjAyNi0xMi0wMXxmMQ==x"})
    void aCursorThatIsNoneIsRefused(String cursor) {
        for (var list : new String[]{"/festivals?cursor=", "/festivals?sort=startDate&cursor=",
                "/festivals/search?keyword=x&cursor=", "/reservations?cursor="}) {
            invalid(organiser.get(list + cursor), "cursor");
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        create(2);
        var newest = get("/festivals?limit=1").get("nextCursor").asString();
        var soonest = get("/festivals?limit=1&sort=startDate").get("nextCursor").asString();

        invalid(organiser.get("/festivals?sort=startDate&cursor=" + newest), "cursor");
        invalid(organiser.get("/festivals?cursor=" + soonest), "cursor");
        invalid(organiser.get("/festivals?cursor=" + forged("2026-12-01T00:00:00Z|등불")), "cursor");
        invalid(organiser.get("/festivals?cursor=" + forged("+1000000000-12-31T23:59:59Z|f1")), "cursor");
        invalid(organiser.get("/festivals?sort=startDate&cursor=" + forged("+99999-12-31|f1")), "cursor");
    }

    @Test
    void anOrderThatThereIsNotIsRefused() {
        assertThat(invalid(organiser.get("/festivals?sort=price"), "sort")).isEqualTo("must be newest or startDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "축제", " ", "'", "00000000000000000000000000"})
    void anUnknownFestivalIsNotFound(String id) {
        refused(organiser.get("/festivals/{id}", id), 404, "FESTIVAL_NOT_FOUND");
    }

    @Test
    void anIdIsTakenToTheLetter() {
        var id = organiser.created(festival);

        refused(http.get().uri("/festivals/{id}", id + " ").exchange(), 404, "FESTIVAL_NOT_FOUND");
        refused(http.get().uri("/festivals/{id}", id.toUpperCase()).exchange(), 404, "FESTIVAL_NOT_FOUND");
    }

    private List<String> create(int count) {
        return IntStream.range(0, count).mapToObj(i -> organiser.created(festival)).toList();
    }

    private FestivalForm startingIn(int days) {
        var date = FestivalForm.today(clock).plusDays(days);
        return festival.with("startDate", date).with("endDate", date);
    }

    private List<String> walk(String uri, Runnable betweenThePages) {
        List<String> seen = new ArrayList<>();
        var page = get(uri);
        for (var pages = 0; pages < 500; pages++) {
            seen.addAll(ids(page));
            if (!page.has("nextCursor")) {
                return seen;
            }
            if (pages < 3) {
                betweenThePages.run();
            }
            page = get(uri + "&cursor=" + page.get("nextCursor").asString());
        }
        throw new AssertionError("the list has no end");
    }

    private JsonNode get(String uri) {
        return json(answer(uri), 200);
    }

    private ResponseSpec answer(String uri) {
        return http.get().uri(uri).exchange();
    }

    private static List<String> ids(JsonNode page) {
        return items(page).stream().map(each -> each.get("festivalId").asString()).toList();
    }

    private static String forged(String plain) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
