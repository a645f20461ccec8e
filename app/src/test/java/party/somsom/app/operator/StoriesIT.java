package party.somsom.app.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator finds what happened, and reads it in words. */
@WithApplication
class StoriesIT {
    private static final String STORIES = "/operator/api/stories";

    @Autowired
    private Guest organiser;
    @Autowired
    private Guest buyer;
    @Autowired
    private Guest person;
    @Autowired
    private FestivalForm form;

    private Guest operator;
    private String festivalId;
    private String inventoryId;
    private String reservationId;

    @BeforeEach
    void somebodyReservesAndCancels() {
        operator = person.promoted();
        festivalId = organiser.created(form);
        inventoryId = festivalId + "_" + form.date();
        reservationId = buyer.reserved(festivalId, form.date(), 2);
        organiser.reserved(festivalId, form.date(), 1);
        buyer.delete("/reservations/" + reservationId).expectStatus().isNoContent();
    }

    private JsonNode story(String query) {
        return json(operator.get(STORIES + "/" + inventoryId + query), 200);
    }

    private List<String> texts(String query) {
        return items(story(query)).stream().map(entry -> entry.get("text").asString()).toList();
    }

    private List<String> found(String query) {
        return items(json(operator.get(STORIES + "?" + query), 200)).stream()
                .map(stream -> stream.get("aggregateId").asString())
                .toList();
    }

    @Test
    void theStoryOfADateIsToldInWords() {
        var day = form.date().format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH));

        assertThat(texts("")).containsExactly("10 tickets of %s went on sale, 4 a person at most".formatted(day),
                "2 tickets of %s reserved by %s; 8 left".formatted(day, buyer.userId()),
                "1 ticket of %s reserved by %s; 7 left".formatted(day, organiser.userId()),
                "2 tickets returned by %s; 9 left".formatted(buyer.userId()));
    }

    @Test
    void koreansReadItInKorean() {
        var story = json(operator.speakingKorean().get(STORIES + "/" + inventoryId), 200);

        assertThat(items(story).get(1).get("text").asString()).isEqualTo("%s 님이 %s 티켓 2장을 예매했습니다. 8장 남음"
                .formatted(buyer.userId(), form.date().format(DateTimeFormatter.ofPattern("uuuu년 M월 d일"))));
    }

    @Test
    void eachEntrySaysWhereItIsAndWhatLedToIt() {
        var entries = items(story(""));

        assertThat(entries).extracting(entry -> entry.get("sequence").asLong()).containsExactly(0L, 1L, 2L, 3L);
        assertThat(entries).extracting(entry -> entry.get("position").asLong()).isSorted();
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.get("causationId").asString()).isNotBlank();
            assertThat(entry.get("correlationId").asString()).isNotBlank();
        });
        var opened = entries.getFirst(); // by an automation, so what it began with is an earlier command
        assertThat(opened.get("correlationId").asString()).isNotEqualTo(opened.get("causationId").asString());
    }

    @Test
    void aStoryHasPages() {
        var first = story("?limit=3");
        var second = story("?limit=3&cursor=" + first.get("nextCursor").asString());

        assertThat(items(first)).hasSize(3);
        assertThat(items(second)).extracting(entry -> entry.get("sequence").asLong()).containsExactly(3L);
        assertThat(second.has("nextCursor")).isFalse();
        assertThat(items(story("?after=2"))).isEqualTo(items(second));
        invalid(operator.get(STORIES + "/" + inventoryId + "?cursor=none"), "cursor");
    }

    @Test
    void entriesAreChosenByTypePersonAndTime() {
        var all = items(story(""));
        var reserved = all.get(1).get("at").asString();
        var cancelled = all.get(3).get("at").asString();

        assertThat(items(story("?type=ticketing.tickets-reserved.v1"))).isEqualTo(all.subList(1, 3));
        assertThat(items(story("?about=" + reservationId))).containsExactly(all.get(1), all.get(3));
        assertThat(items(story("?about=" + organiser.userId()))).containsExactly(all.get(2));
        assertThat(items(story("?from=" + reserved + "&to=" + cancelled))).contains(all.get(1))
                .doesNotContain(all.get(0), all.get(3));
        assertThat(story("?after=" + Long.MAX_VALUE).has("nextCursor")).isFalse();
        invalid(operator.get(STORIES + "/" + inventoryId + "?type={type}", "가"), "type");
        invalid(operator.get(STORIES + "/" + inventoryId + "?about={id}", "가"), "about");
        assertThat(items(story("?to=2000-01-01T00:00:00Z"))).isEmpty();
        assertThat(items(story("?from=2100-01-01T00:00:00Z"))).isEmpty();
        invalid(operator.get(STORIES + "/" + inventoryId + "?from=yesterday"), "from");
    }

    @Test
    void streamsAreFoundByWhatOneKnows() {
        var code = reservationId.substring(reservationId.length() - 10).toUpperCase(Locale.ROOT);

        assertThat(found("festival=" + festivalId)).contains(festivalId, inventoryId);
        assertThat(found("reservation=" + reservationId)).containsExactly(inventoryId);
        assertThat(found("ticket=" + code)).containsExactly(inventoryId);
        assertThat(found("email=" + buyer.email() + "&reason=asked")).containsExactly(inventoryId);
        assertThat(found("email=nobody@example.com&reason=asked")).isEmpty();
        assertThat(found("command=" + items(story("")).get(1).get("causationId").asString()))
                .contains(inventoryId);
        assertThat(found("command=" + items(story("")).get(0).get("correlationId").asString()))
                .contains(festivalId, inventoryId);
        assertThat(found("queue=" + festivalId)).isEmpty();
        var queue = organiser.created(form.with("waitingRoom", Map.of()));
        assertThat(found("queue=" + queue)).containsExactly("queue_" + queue);
        invalid(operator.get(STORIES), "festival");
        invalid(operator.get(STORIES + "?festival=1&queue=1"), "festival");
        invalid(operator.get(STORIES + "?festival=a b"), "festival");
    }

    @Test
    void anEventIsShownAsItIsStored() {
        var entry = items(story("")).get(1);

        var raw = json(operator.get("/operator/api/events/" + entry.get("position").asLong()), 200);

        assertThat(raw.get("payload").get("reservationId").asString()).isEqualTo(reservationId);
        assertThat(raw.get("metaData").get("traceId")).isEqualTo(entry.get("correlationId"));
        assertThat(raw.get("type")).isEqualTo(entry.get("type"));
        refused(operator.get("/operator/api/events/999999999999"), 404, "NOT_FOUND");
        refused(operator.get(STORIES + "/no-such-thing"), 404, "NOT_FOUND");
    }

    @Test
    void aStoryIsAFile() {
        var csv = file("text/csv").split("\r\n");
        var lines = file("application/x-ndjson").lines().map(new JsonMapper()::readTree).toList();

        assertThat(csv).hasSize(5);
        assertThat(csv[0]).startsWith("position,aggregateId,sequence,at,type,text");
        assertThat(csv[2]).contains("\"2 tickets of ");
        assertThat(lines).isEqualTo(items(story("")));
    }

    private String file(String type) {
        var answer = operator.accepting(type).get(STORIES + "/" + inventoryId).expectStatus().isOk();
        answer.expectHeader().contentTypeCompatibleWith(type);
        return new String(answer.expectBody(byte[].class).returnResult().getResponseBody(), StandardCharsets.UTF_8);
    }

    @Test
    void everyStreamOfAFestivalIsFound() {
        var withRoom = organiser.created(form.with("waitingRoom", Map.of()));

        var streams = items(json(operator.get(STORIES + "?festival=" + withRoom), 200));

        assertThat(streams.stream().map(each -> each.get("aggregateType").asString())).contains("festival",
                "waiting-room", "ticket-inventory", "chat-room");
    }
}
