package party.somsom.app.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;
import party.somsom.app.waitingroom.Queue;
import party.somsom.identity.TestAccounts;

@WithApplication
class IdempotencyIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private StringRedisTemplate redis;
    @LocalServerPort
    private int port;

    @Autowired
    private Guest guest;
    private Guest keyed;
    private String key;
    private String festivalId;
    private LocalDate date;

    @BeforeEach
    void aFestivalOfTwoTickets() {
        key = "key " + UUID.randomUUID();
        keyed = guest.withKey(key);
        var festival = FestivalForm.inAWeek(clock).with("ticketsPerDate", 2);
        festivalId = guest.created(festival);
        date = festival.date();
    }

    @Test
    void aSuccessStaysTheSame() {
        var first = json(keyed.reserve(festivalId, date, 1), 201);

        var again = keyed.reserve(festivalId, date, 1);

        again.expectHeader().valueEquals("Idempotency-Replayed", "true");
        assertThat(json(again, 201)).isEqualTo(first);
        assertThat(guest.reservations()).containsExactly(first);
    }

    @Test
    void aRefusalStaysTheSameEvenAfterTicketsCameBack() {
        var seller = Guest.at(http, accounts);
        var id = seller.reserved(festivalId, date, 2);
        refused(keyed.reserve(festivalId, date, 1), 409, "SOLD_OUT");

        seller.delete("/reservations/{id}", id).expectStatus().isNoContent();

        refused(keyed.reserve(festivalId, date, 1), 409, "SOLD_OUT");
        guest.reserved(festivalId, date, 1);
    }

    @Test
    void manyAtOnceDoItOnce() {
        try (var threads = Executors.newFixedThreadPool(20)) {
            var statuses = Stream
                    .generate(() -> CompletableFuture.supplyAsync(
                            () -> keyed.reserve(festivalId, date, 1).returnResult().getStatus().value(), threads))
                    .limit(20)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(statuses).contains(201).isSubsetOf(201, 409);
        }
        var made = json(keyed.reserve(festivalId, date, 1), 201);
        assertThat(guest.reservations()).containsExactly(made);
        assertThat(guest.remaining(festivalId)).isEqualTo(1);
    }

    @Test
    void cancellingWithAKeyIsRepeatableToo() {
        var id = guest.reserved(festivalId, date, 1);

        keyed.delete("/reservations/{id}", id).expectStatus().isNoContent();

        keyed.delete("/reservations/{id}", id).expectStatus().isNoContent();
    }

    @Test
    void aKeyBelongsToOneRequest() {
        json(keyed.reserve(festivalId, date, 1), 201);

        refused(keyed.reserve(festivalId, date, 2), 422, "IDEMPOTENCY_KEY_REUSED");
        refused(keyed.reserve(festivalId, date.plusDays(1), 1), 422, "IDEMPOTENCY_KEY_REUSED");
        refused(keyed.create(FestivalForm.inAWeek(clock)), 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(guest.reservations()).hasSize(1);
    }

    @Test
    void aKeyBelongsToOnePerson() {
        var mine = json(keyed.reserve(festivalId, date, 1), 201);

        var theirs = json(Guest.at(http, accounts).withKey(key).reserve(festivalId, date, 1), 201);

        assertThat(theirs.get("reservationId")).isNotEqualTo(mine.get("reservationId"));
        assertThat(guest.remaining(festivalId)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65, 200})
    void aKeyHasOneToSixtyFourCharacters(int length) {
        assertThat(invalid(guest.withKey("k".repeat(length)).reserve(festivalId, date, 1), "Idempotency-Key"))
                .isEqualTo("must have 1 to 64 printable characters");
        guest.withKey("k".repeat(64)).reserve(festivalId, date, 1).expectStatus().isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cl\u00e9", "a\tb", "\u007f"})
    void aKeyIsPrintable(String wrong) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = "DELETE /reservations/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                    + guest.authorization() + "\r\nIdempotency-Key: " + wrong + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void nothingIsDoneTwiceEvenWhenTheOutcomeWasLost() {
        var first = json(keyed.reserve(festivalId, date, 1), 201);

        redis.delete(redis.keys("idempotency:*"));

        assertThat(json(keyed.reserve(festivalId, date, 1), 201)).isEqualTo(first);
        assertThat(guest.remaining(festivalId)).isEqualTo(1);
    }

    @Test
    void whatDidNotReachTheOperationIsNotItsOutcome() {
        var waiting = guest.created(FestivalForm.inAWeek(clock).with("waitingRoom", Map.of()));
        refused(keyed.reserve(waiting, date, 1), 403, "NOT_ADMITTED");
        refused(keyed.post("/nowhere", Map.of()), 404, "NOT_FOUND");
        invalid(keyed.reserve(festivalId, date, 0), "quantity");

        var queue = new Queue(waiting);
        queue.joined(guest);
        queue.awaitAdmission(guest);

        var answer = keyed.reserve(waiting, date, 1);
        answer.expectHeader().doesNotExist("Idempotency-Replayed");
        json(answer, 201);
    }

    /** Redis has lost what it kept, so the aggregate itself knows what the key has made. */
    @Test
    void aKeyThatMadeSomethingElseIsRefusedAtOnceEvenWhenTheOutcomeWasLost() {
        var form = FestivalForm.inAWeek(clock).with("title", key);
        json(keyed.reserve(festivalId, date, 1), 201);
        var first = json(guest.withKey(key + "f").create(form), 201);
        redis.delete(redis.keys("idempotency:*"));

        refused(keyed.reserve(festivalId, date, 2), 422, "IDEMPOTENCY_KEY_REUSED");
        for (var other : List.of(form.with("title", "other"), form.with("ticketsPerDate", 11),
                form.with("endDate", form.date().plusDays(1)), form.with("waitingRoom", Map.of()))) {
            refused(guest.withKey(key + "f").create(other), 422, "IDEMPOTENCY_KEY_REUSED");
        }

        assertThat(json(guest.withKey(key + "f").create(form), 201)).isEqualTo(first);
        assertThat(guest.remaining(festivalId)).isEqualTo(1);
    }

    @Test
    void aKeyHoldsOnEveryNodeEvenWithoutRedis() {
        var first = json(keyed.reserve(festivalId, date, 1), 201);
        try (var node = new SecondNode(); var withoutRedis = new SecondNode("--spring.data.redis.port=1")) {
            assertThat(json(keyed.on(node.http()).reserve(festivalId, date, 1), 201)).isEqualTo(first);
            assertThat(json(keyed.on(withoutRedis.http()).reserve(festivalId, date, 1), 201)).isEqualTo(first);
        }
        assertThat(guest.remaining(festivalId)).isEqualTo(1);
    }
}
