package party.somsom.app.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.parsed;
import static party.somsom.app.Guest.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;

@WithApplication
class ReserveIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private Guest guest;
    @Autowired
    private FestivalForm festival;
    private LocalDate date;

    @BeforeEach
    void arrive() {
        date = festival.date();
    }

    @Test
    void answersTheReservation() {
        var id = guest.created(festival);
        var before = clock.instant();

        var made = json(guest.reserve(id, date, 2), 201);

        var reservationId = made.get("reservationId").asString();
        var reservedAt = made.get("reservedAt").asString();
        assertThat(made).isEqualTo(parsed("""
                {"reservationId":"%s","festivalId":"%s","festivalTitle":"Lantern night","festivalDate":"%s",
                 "quantity":2,"status":"CONFIRMED","reservedAt":"%s","ticketCode":"%s"}""", reservationId, id,
                date, reservedAt, reservationId.substring(reservationId.length() - 10).toUpperCase()));
        assertThat(java.time.Instant.parse(reservedAt)).isBetween(before, clock.instant());
    }

    @Test
    void oneTicketUnlessSaidOtherwise() {
        var id = guest.created(festival);

        var made = json(guest.post("/reservations", Map.of("festivalId", id, "festivalDate", date)), 201);

        assertThat(made.get("quantity").asInt()).isEqualTo(1);
    }

    @Test
    void isSeenAtOnceByWhoeverReserved() {
        var id = guest.created(festival);
        for (var left = 9; left >= 0; left--) {
            var buyer = Guest.at(http, accounts);
            var made = json(buyer.reserve(id, date, 1), 201);

            assertThat(buyer.reservations()).containsExactly(made);
            assertThat(buyer.remaining(id)).isEqualTo(left);
        }
    }

    @Test
    void notMoreThanThereAre() {
        var id = guest.created(festival.with("ticketsPerDate", 3));
        guest.reserved(id, date, 2);

        refused(Guest.at(http, accounts).reserve(id, date, 2), 409, "SOLD_OUT");

        Guest.at(http, accounts).reserved(id, date, 1);
        refused(Guest.at(http, accounts).reserve(id, date, 1), 409, "SOLD_OUT");
        assertThat(guest.remaining(id)).isZero();
    }

    @Test
    void whoeverRacesForTheLastTicketsGetsThemOrIsRefused() {
        var id = guest.created(festival);
        var buyers = IntStream.range(0, 30).mapToObj(i -> Guest.at(http, accounts)).toList();

        var statuses = buyers.stream()
                .map(buyer -> CompletableFuture
                        .supplyAsync(() -> buyer.reserve(id, date, 1).returnResult().getStatus()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(status -> status.value())
                .toList();

        assertThat(statuses).containsOnly(201, 409).filteredOn(status -> status == 201).hasSize(10);
        assertThat(guest.remaining(id)).isZero();
    }

    @Test
    void notMoreThanOnePersonMayHoldOfADate() {
        var id = guest.created(festival.with("maxPerUser", 3).with("endDate", date.plusDays(1)));
        guest.reserved(id, date, 2);

        refused(guest.reserve(id, date, 2), 409, "LIMIT_EXCEEDED");

        guest.reserved(id, date, 1);
        refused(guest.reserve(id, date, 1), 409, "LIMIT_EXCEEDED");
        guest.reserved(id, date.plusDays(1), 3);
        Guest.at(http, accounts).reserved(id, date, 3);
    }

    @Test
    void notBeforeTheSaleOpensAndNotAfterItClosed() {
        var now = clock.instant();
        var id = guest.created(festival.with("salesOpenAt", now.plus(Duration.ofMinutes(2)))
                .with("salesCloseAt", now.plus(Duration.ofMinutes(4))));
        refused(guest.reserve(id, date, 1), 409, "SALES_CLOSED");

        clock.forward(Duration.ofMinutes(2));
        var reservation = guest.reserved(id, date, 1);

        clock.forward(Duration.ofMinutes(2));
        refused(guest.reserve(id, date, 1), 409, "SALES_CLOSED");
        guest.delete("/reservations/{id}", reservation).expectStatus().isNoContent();
    }

    @Test
    void onlyWhatTakesPlace() {
        var id = guest.created(festival);

        refused(guest.reserve(id, date.plusDays(1), 1), 404, "DATE_NOT_FOUND");
        refused(guest.reserve(id, date.minusDays(1), 1), 404, "DATE_NOT_FOUND");
        for (var unknown : List.of("none", "축제", id + " ", id.toUpperCase(), "f".repeat(64))) {
            refused(guest.reserve(unknown, date, 1), 404, "FESTIVAL_NOT_FOUND");
        }
        assertThat(invalid(guest.reserve("f".repeat(5000), date, 1), "festivalId"))
                .isEqualTo("must have 0 to 64 characters");
    }

    static Stream<Arguments> wrongValues() {
        return Stream.of(Arguments.of("quantity", 0, "must be at least 1"),
                Arguments.of("quantity", -1, "must be at least 1"),
                Arguments.of("quantity", 101, "must be at most 100"),
                Arguments.of("quantity", "2", "has the wrong type or format"),
                Arguments.of("quantity", 1.5, "has the wrong type or format"),
                Arguments.of("festivalId", null, "must not be blank"),
                Arguments.of("festivalId", " ", "must not be blank"),
                Arguments.of("festivalId", 5, "has the wrong type or format"),
                Arguments.of("festivalDate", null, "is required"),
                Arguments.of("festivalDate", "tomorrow", "has the wrong type or format"),
                Arguments.of("price", 1, "is not a known field"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aWrongValueIsRefusedByItsName(String field, @Nullable Object value, String message) {
        Map<String, @Nullable Object> body = new HashMap<>(Map.of("festivalId", "f1", "festivalDate", date));
        body.put(field, value);

        assertThat(invalid(guest.post("/reservations", body), field)).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "7", "\"x\"", "null", ""})
    void whatIsNoReservationIsRefused(String body) {
        refused(guest.post("/reservations", body), 400, "MALFORMED_REQUEST");
    }

    @Test
    void needsAToken() {
        refused(http.post().uri("/reservations").contentType(MediaType.APPLICATION_JSON).body("{}").exchange(), 401,
                "UNAUTHENTICATED");
        refused(http.get().uri("/reservations").exchange(), 401, "UNAUTHENTICATED");
        refused(http.delete().uri("/reservations/x").exchange(), 401, "UNAUTHENTICATED");
    }
}
