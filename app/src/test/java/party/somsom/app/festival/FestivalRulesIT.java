package party.somsom.app.festival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;

@WithApplication
class FestivalRulesIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;

    static Stream<Arguments> wrongValues() {
        return Stream.of(arguments("title", null, "must not be blank"),
                arguments("title", " ", "must not be blank"),
                arguments("title", "t".repeat(201), "must have 1 to 200 characters"),
                arguments("title", "\u3164\u2800", "must not be blank"),
                arguments("title", "two\nlines",
                        "must be one line, without control characters or characters that turn the direction of text"),
                arguments("description", "a\u202eb",
                        "must have no control characters or characters that turn the direction of text"),
                arguments("title", 7, "has the wrong type or format"),
                arguments("description", null, "is required"),
                arguments("description", "d".repeat(5001), "must have 0 to 5000 characters"),
                arguments("venue", "v".repeat(201), "must have 0 to 200 characters"),
                arguments("timezone", "Mars/Olympus", "must be a time zone such as Asia/Seoul"),
                arguments("timezone", "", "must be a time zone such as Asia/Seoul"),
                arguments("timezone", "Z", "must be a time zone such as Asia/Seoul"),
                arguments("timezone", "+09:00", "must be a time zone such as Asia/Seoul"),
                arguments("timezone", "UTC+9", "must be a time zone such as Asia/Seoul"),
                arguments("timezone", "SystemV/PST8", "must be a time zone such as Asia/Seoul"),
                arguments("startDate", null, "is required"),
                arguments("startDate", "2030-02-30", "has the wrong type or format"),
                arguments("startDate", "2030-01-01T00:00:00Z", "has the wrong type or format"),
                arguments("startDate", 20_000, "has the wrong type or format"),
                arguments("endDate", null, "is required"),
                arguments("endDate", List.of(2030, 1, 1), "has the wrong type or format"),
                arguments("ticketsPerDate", null, "is required"),
                arguments("ticketsPerDate", 0, "must be at least 1"),
                arguments("ticketsPerDate", 1_000_001, "must be at most 1000000"),
                arguments("ticketsPerDate", "10", "has the wrong type or format"),
                arguments("ticketsPerDate", 1.5, "has the wrong type or format"),
                arguments("ticketsPerDate", 3_000_000_000L, "has the wrong type or format"),
                arguments("maxPerUser", 0, "must be at least 1"),
                arguments("maxPerUser", 101, "must be at most 100"),
                arguments("salesOpenAt", "soon", "has the wrong type or format"),
                arguments("salesOpenAt", 1_900_000_000, "has the wrong type or format"),
                arguments("waitingRoom", true, "has the wrong type or format"),
                arguments("price", 7, "is not a known field"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aWrongValueIsRefusedByItsName(String field, @Nullable Object value, String message) {
        assertThat(invalid(create(Map.of(), field, value), field)).isEqualTo(message);
    }

    static Stream<Arguments> wrongRooms() {
        return Stream.of(arguments("admitPerMinute", 0, "must be at least 1"),
                arguments("admitPerMinute", 100_001, "must be at most 100000"),
                arguments("maxActive", 0, "must be at least 1"),
                arguments("maxActive", 100_001, "must be at most 100000"),
                arguments("admissionMinutes", 0, "must be at least 1"),
                arguments("admissionMinutes", 61, "must be at most 60"),
                arguments("opensAt", "noon", "has the wrong type or format"),
                arguments("opensAt", "+1000000000-12-31T23:59:59Z", "must be within 10 years from now"),
                arguments("seats", 3, "is not a known field"));
    }

    @ParameterizedTest
    @MethodSource("wrongRooms")
    void aWrongWaitingRoomIsRefusedByItsName(String field, Object value, String message) {
        var room = Map.of("waitingRoom", Map.of(field, value));

        assertThat(invalid(create(room, "title", "Lights"), "waitingRoom." + field)).isEqualTo(message);
    }

    @Test
    void datesAreInOrderNotTooManyAndNotOver() {
        var today = FestivalForm.today(clock);

        assertThat(dates("endDate", today, today.minusDays(1))).isEqualTo("must not be before the start date");
        assertThat(dates("endDate", today, today.plusDays(60))).isEqualTo("must be within 60 dates of the start date");
        assertThat(dates("startDate", today.minusDays(1), today)).isEqualTo("must not be in the past");
        create(Map.of(), "startDate", today).expectStatus().isCreated();
    }

    @ParameterizedTest
    @MethodSource("beyondAllCalendars")
    void noDateIsBeyondWhatCanBeStored(String date) {
        assertThat(dates("startDate", date, date)).isEqualTo("must be within 10 years from now");
    }

    static Stream<String> beyondAllCalendars() {
        return Stream.of("2999-01-01", "9999-12-31", "+10000-01-01", "+999999999-12-31");
    }

    @Test
    void salesEndAfterTheyBegin() {
        var now = clock.instant();

        assertThat(invalid(create(Map.of("salesOpenAt", now), "salesCloseAt", now), "salesCloseAt"))
                .isEqualTo("must be after the sale opens");
        assertThat(invalid(create(Map.of(), "salesOpenAt", "-1000-01-01T00:00:00Z"), "salesOpenAt"))
                .isEqualTo("must be within 10 years from now");
        create(Map.of("salesOpenAt", now), "salesCloseAt", now.plus(Duration.ofMillis(1))).expectStatus().isCreated();
    }

    @Test
    void salesOpenBeforeTheLastDateIsOver() {
        var over = form().date().plusDays(1).atStartOfDay(ZoneId.of("Asia/Seoul")).toInstant();

        assertThat(invalid(create(Map.of(), "salesOpenAt", over), "salesOpenAt"))
                .isEqualTo("must be before the last date is over");
        create(Map.of(), "salesOpenAt", over.minusMillis(1)).expectStatus().isCreated();
    }

    @Test
    void aRoomOpensNotBeforeSalesAndBeforeTheyClose() {
        var opens = clock.instant().plus(Duration.ofHours(2));
        var sales = Map.of("salesOpenAt", opens, "salesCloseAt", opens.plusSeconds(60));

        assertThat(invalid(create(sales, "waitingRoom", Map.of("opensAt", opens.minusMillis(1))),
                "waitingRoom.opensAt")).isEqualTo("must not be before the sale opens");
        assertThat(invalid(create(sales, "waitingRoom", Map.of("opensAt", opens.plusSeconds(60))),
                "waitingRoom.opensAt")).isEqualTo("must be before the sale closes");
        create(sales, "waitingRoom", Map.of("opensAt", opens)).expectStatus().isCreated();
    }

    @Test
    void aRoomThatDoesNotSayWhenOpensWithSales() {
        var opens = clock.instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);

        var room = json(create(Map.of("salesOpenAt", opens), "waitingRoom", Map.of()), 201).get("waitingRoom");

        assertThat(room.get("opensAt").asString()).isEqualTo(opens.toString());
        assertThat(room.get("state").asString()).isEqualTo("SCHEDULED");
    }

    @Test
    void noMovePutsAFestivalBeforeItsSales() {
        var organiser = Guest.at(http, accounts);
        var opens = clock.instant().plus(Duration.ofDays(5));
        var tomorrow = FestivalForm.today(clock).plusDays(1);
        for (var late : List.of(Map.of("salesOpenAt", opens), Map.of("waitingRoom", Map.of("opensAt", opens)))) {
            var id = organiser.created(form().with(late));

            assertThat(invalid(organiser.patch("/festivals/{id}", Map.of("startDate", tomorrow), id), "startDate"))
                    .startsWith("must leave time to sell");
            json(organiser.patch("/festivals/{id}", Map.of("startDate", tomorrow.plusDays(5)), id), 200);
        }
    }

    @Test
    void aZoneHasARegionOrIsUniversal() {
        for (var zone : List.of("UTC", "GMT", "America/Argentina/Ushuaia")) {
            create(Map.of(), "timezone", zone).expectStatus().isCreated();
        }
    }

    @Test
    void everyWrongFieldIsToldAtOnceInKorean() {
        var festival = FestivalForm.inAWeek(clock).with("title", "").with("ticketsPerDate", 0).with("maxPerUser", 0);

        var problem = json(Guest.at(http, accounts).speakingKorean().create(festival), 400);

        List<String> errors = new ArrayList<>();
        problem.get("errors").forEach(e -> errors.add(e.get("field").asString() + " " + e.get("message").asString()));
        assertThat(errors).containsExactly("maxPerUser 1 이상이어야 합니다", "ticketsPerDate 1 이상이어야 합니다",
                "title 비워 둘 수 없습니다");
        assertThat(problem.get("detail").asString()).isEqualTo("입력값이 올바르지 않습니다.");
    }

    @Test
    void whatIsRefusedIsNotCreated() {
        var organiser = Guest.at(http, accounts);
        var word = "w" + UUID.randomUUID();
        invalid(organiser.create(form().with("title", word).with("maxPerUser", 0)), "maxPerUser");

        var id = organiser.created(form().with("title", word));

        assertThat(items(json(organiser.get("/festivals/search?keyword={word}", word), 200)))
                .extracting(each -> each.get("festivalId").asString())
                .containsExactly(id);
    }

    private String dates(String wrong, Object start, Object end) {
        return invalid(create(Map.of("startDate", start), "endDate", end), wrong);
    }

    private RestTestClient.ResponseSpec create(Map<String, ?> fields, String field, @Nullable Object value) {
        return Guest.at(http, accounts).create(form().with(fields).with(field, value));
    }

    private FestivalForm form() {
        return FestivalForm.inAWeek((Clock) clock);
    }
}
