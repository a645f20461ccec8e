package party.somsom.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.parsed;
import static party.somsom.app.Guest.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;

@WithApplication
class QueueStatusIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private Guest ann;

    @Test
    void tellsEveryoneWhatMayBeKnown() {
        var opensAt = clock.instant().plus(Duration.ofMinutes(10));
        var queue = room(Map.of("opensAt", opensAt, "admitPerMinute", 60));
        Stream.generate(() -> Guest.at(http, accounts)).limit(3).forEach(queue::joined);

        await().untilAsserted(() -> assertThat(queue.status(http)).isEqualTo(parsed("""
                {"queue":"%s","state":"SCHEDULED","opensAt":"%s","waiting":3,"active":0,"servedThrough":0,
                 "admittedPerMinute":0,"nextPollSeconds":30}""", queue.id(), opensAt)));
        assertThat(new Queue("festival" + queue.id()).status(http)).isEqualTo(queue.status(http));
    }

    @Test
    void countsWhoWasServed() {
        var queue = room(Map.of("maxActive", 2));
        var people = Stream.generate(() -> Guest.at(http, accounts)).limit(3).toList();
        people.forEach(queue::joined);
        queue.awaitAdmission(people.get(0));
        queue.awaitAdmission(people.get(1));

        await().untilAsserted(() -> {
            var status = queue.status(http);
            assertThat(status.get("state").asString()).isEqualTo("OPEN");
            assertThat(status.get("waiting").asInt()).isEqualTo(1);
            assertThat(status.get("active").asInt()).isEqualTo(2);
            assertThat(status.get("servedThrough").asInt()).isEqualTo(2);
            assertThat(status.get("admittedPerMinute").asInt()).isEqualTo(2);
        });
    }

    @Test
    void promisesNothingBeforeAnybodyWasSeenToLeaveAFullPage() {
        var queue = room(Map.of("maxActive", 1));
        queue.joined(ann);
        queue.awaitAdmission(ann);
        clock.forward(Duration.ofMinutes(4));

        Stream.generate(() -> Guest.at(http, accounts)).limit(2).forEach(queue::joined);

        await().untilAsserted(() -> {
            assertThat(queue.status(http).get("waiting").asInt()).isEqualTo(2);
            assertThat(queue.status(http).has("estimatedWaitSeconds")).isFalse();
        });
    }

    @Test
    void saysWhatIsLeft() {
        var festival = FestivalForm.inAWeek(clock).with("ticketsPerDate", 1).with("waitingRoom", Map.of());
        var first = festival.date();
        var queue = new Queue(ann.created(festival.with("endDate", first.plusDays(1))));
        queue.joined(ann);
        assertThat(queue.rank(ann).has("datesLeft")).isFalse();

        buy(queue, first);
        await().untilAsserted(() -> assertThat(queue.status(http).path("datesLeft"))
                .isEqualTo(parsed("[\"%s\"]", first.plusDays(1))));
        assertThat(queue.status(http).has("soldOut")).isFalse();

        var last = buy(queue, first.plusDays(1));
        await().untilAsserted(() -> assertThat(queue.status(http).path("soldOut").asBoolean()).isTrue());
        assertThat(queue.status(http).get("datesLeft")).isEmpty();
        assertThat(queue.status(http).has("estimatedWaitSeconds")).isFalse();
        assertThat(queue.joined(ann).get("soldOut").asBoolean()).isTrue();

        ann.delete("/reservations/{id}", last).expectStatus().isNoContent();
        await().untilAsserted(() -> assertThat(queue.status(http).has("soldOut")).isFalse());
    }

    private String buy(Queue queue, LocalDate date) {
        queue.joined(ann);
        queue.awaitAdmission(ann);
        return ann.reserved(queue.id(), date, 1);
    }

    @Test
    void mayBeCachedForASecondByAnyone() {
        var queue = room(Map.of());
        var answer = http.get().uri("/queues/{queue}", queue.id()).exchange();
        var headers = answer.expectStatus().isOk().returnResult().getResponseHeaders();
        assertThat(headers.getCacheControl()).contains("public", "max-age=1").doesNotContain("no-store", "private");
        assertThat(headers.getETag()).isNotBlank();

        http.get()
                .uri("/queues/{queue}", queue.id())
                .header(HttpHeaders.IF_NONE_MATCH, headers.getETag())
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();

        queue.joined(ann);
        await().untilAsserted(() -> http.get()
                .uri("/queues/{queue}", queue.id())
                .header(HttpHeaders.IF_NONE_MATCH, headers.getETag())
                .exchange()
                .expectStatus()
                .isOk());
    }

    @Test
    void hasTheSameTagOnEveryNode() {
        var queue = room(Map.of("opensAt", clock.instant().plus(Duration.ofMinutes(10))));
        try (var node = new SecondNode()) {
            assertThat(tag(node.http(), queue)).isEqualTo(tag(http, queue));
        }
    }

    private static String tag(RestTestClient node, Queue queue) {
        return node.get().uri("/queues/{queue}", queue.id()).exchange().returnResult().getResponseHeaders().getETag();
    }

    @Test
    void isThereForQueuesOnly() {
        var roomless = ann.created(FestivalForm.inAWeek(clock));

        for (var unknown : List.of(roomless, "none", "festivalnone", "축제")) {
            refused(http.get().uri("/queues/{queue}", unknown).exchange(), 404, "QUEUE_NOT_FOUND");
        }
    }

    @Test
    void isClosedWhenTheSaleIsOver() {
        var festival = FestivalForm.inAWeek(clock)
                .with("waitingRoom", Map.of())
                .with("salesCloseAt", clock.instant().plus(Duration.ofMinutes(5)));
        var queue = new Queue(ann.created(festival));

        clock.forward(Duration.ofMinutes(5));

        await().untilAsserted(() -> assertThat(queue.status(http).get("state").asString()).isEqualTo("CLOSED"));
    }

    private Queue room(Map<String, ?> settings) {
        return new Queue(ann.created(FestivalForm.inAWeek(clock).with("waitingRoom", settings)));
    }
}
