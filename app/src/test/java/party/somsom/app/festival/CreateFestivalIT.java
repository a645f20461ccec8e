package party.somsom.app.festival;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.parsed;
import static party.somsom.app.Guest.refused;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;

@WithApplication
class CreateFestivalIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private Guest organiser;
    @Autowired
    private FestivalForm festival;

    @Test
    void answersTheWholeFestival() {
        var opens = clock.instant().plusSeconds(60);
        var closes = opens.plus(Duration.ofDays(3));
        var complete = festival.with("endDate", festival.date().plusDays(1))
                .with("venue", "Banpo bridge")
                .with("timezone", "Europe/Paris")
                .with("ticketsPerDate", 300)
                .with("maxPerUser", 2)
                .with("salesOpenAt", opens)
                .with("salesCloseAt", closes)
                .with("waitingRoom",
                        Map.of("opensAt", opens, "admitPerMinute", 60, "maxActive", 50, "admissionMinutes", 7));

        var answer = organiser.create(complete);

        var location = answer.returnResult().getResponseHeaders().getLocation();
        var created = json(answer, 201);
        assertThat(location).hasPath("/festivals/" + created.get("festivalId").asString());
        assertThat(created.propertyNames()).containsExactlyInAnyOrder("festivalId", "chatRoomId", "organiserId",
                "status",
                "title", "description", "venue", "timezone", "startDate", "endDate", "ticketsPerDate", "maxPerUser",
                "salesOpenAt", "salesCloseAt", "dates", "waitingRoom", "createdAt");
        complete.fields()
                .forEach((field, value) -> assertThat(created.get(field).isContainer()
                        || created.get(field).asString().equals(String.valueOf(value))).as(field).isTrue());
        assertThat(created.get("dates")).isEqualTo(parsed("""
                [{"date":"%s","capacity":300,"remaining":300},{"date":"%s","capacity":300,"remaining":300}]""",
                festival.date(), festival.date().plusDays(1)));
        assertThat(created.get("waitingRoom")).isEqualTo(parsed("""
                {"state":"SCHEDULED","opensAt":"%s","admitPerMinute":60,"maxActive":50,"admissionMinutes":7}""",
                opens));
        assertThat(json(http.get().uri(location.getPath()).exchange(), 200)).isEqualTo(created);
    }

    @Test
    void needsLittle() {
        var created = json(organiser.create(festival.with("waitingRoom", Map.of())), 201);

        assertThat(created.get("timezone").asString()).isEqualTo("Asia/Seoul");
        assertThat(created.get("maxPerUser").asInt()).isEqualTo(4);
        assertThat(created.get("waitingRoom")).isEqualTo(parsed("""
                {"state":"OPEN","admitPerMinute":600,"maxActive":1000,"admissionMinutes":5}"""));
        assertThat(created.has("venue")).isFalse();
        assertThat(json(organiser.create(festival), 201).has("waitingRoom")).isFalse();
    }

    @Test
    void isFoundByEveryoneAtOnce() {
        var word = "word" + UUID.randomUUID();
        var searchBefore = json(http.get().uri("/festivals/search?keyword={word}", word).exchange(), 200);
        assertThat(items(searchBefore)).isEmpty();

        var id = organiser.created(festival.with("title", word));

        json(http.get().uri("/festivals/{id}", id).exchange(), 200);
        for (var list : new String[]{"/festivals?limit=1", "/festivals/search?keyword=" + word}) {
            assertThat(items(json(http.get().uri(list).exchange(), 200))).as(list)
                    .extracting(each -> each.get("festivalId").asString())
                    .containsExactly(id);
        }
    }

    @Test
    void sixtyDatesAndAMillionTicketsAreFine() {
        var created = json(organiser.create(festival.with("endDate", festival.date().plusDays(59))
                .with("ticketsPerDate", 1_000_000)), 201);

        assertThat(created.get("dates").size()).isEqualTo(60);
    }

    @Test
    void whatPeopleTypedIsKeptInOneForm() {
        var created = json(organiser.create(festival.with("title", "  등불 축제 ").with("venue", " 한강 ")), 201);

        assertThat(created.get("title").asString()).isEqualTo("등불 축제");
        assertThat(created.get("venue").asString()).isEqualTo("한강");
    }

    @Test
    void twiceWithOneKeyIsOneFestival() {
        var keyed = organiser.withKey("k-" + UUID.randomUUID());

        var first = json(keyed.create(festival), 201);
        var second = keyed.create(festival);

        assertThat(second.returnResult().getResponseHeaders().getLocation())
                .hasPath("/festivals/" + first.get("festivalId").asString());
        assertThat(json(second, 201)).isEqualTo(first);
    }

    @Test
    void needsAToken() {
        refused(http.post()
                .uri("/festivals/create")
                .contentType(MediaType.APPLICATION_JSON)
                .body(festival.fields())
                .exchange(), 401, "UNAUTHENTICATED");
        refused(http.post()
                .uri("/festivals/create")
                .header(HttpHeaders.AUTHORIZATION, "Bearer x.y.z")
                .contentType(MediaType.APPLICATION_JSON)
                .body(festival.fields())
                .exchange(), 401, "TOKEN_INVALID");
    }
}
