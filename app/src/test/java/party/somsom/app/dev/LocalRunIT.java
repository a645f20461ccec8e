package party.somsom.app.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.json;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.WithApplication;

@WithApplication
class LocalRunIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;

    @Test
    void theMailboxShowsWhatWasSent() {
        var email = "m" + UUID.randomUUID() + "@example.com";
        mailbox(email).jsonPath("$").isEmpty();

        http.post()
                .uri("/signup")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("email", email, "password", "password-8", "name", "Soo"))
                .exchange()
                .expectStatus()
                .isCreated();

        Awaitility.await()
                .untilAsserted(() -> mailbox(email.toUpperCase()).jsonPath("$[0].to")
                        .isEqualTo(email)
                        .jsonPath("$[0].subject")
                        .exists()
                        .jsonPath("$[0].text")
                        .exists()
                        .jsonPath("$[0].sentAt")
                        .exists());
    }

    private RestTestClient.BodyContentSpec mailbox(String email) {
        return http.get()
                .uri("/dev/mailbox?to={to}", email)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectBody();
    }

    @Test
    void everyTokenIsOfASomebodyElse() {
        var lines = tokens(1001).lines().map(line -> line.split(" ")).toList();

        assertThat(lines).hasSize(1001).allMatch(line -> line.length == 2);
        assertThat(lines.stream().map(line -> line[0]).distinct()).hasSize(1001);
        var last = lines.getLast();
        http.get()
                .uri("/verify-token")
                .headers(headers -> headers.setBearerAuth(last[1]))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.email")
                .isEqualTo(last[0]);
    }

    private String tokens(int count) {
        return http.post()
                .uri("/dev/tokens?count={count}", count)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_PLAIN)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "200001", "many"})
    void aCountThatMakesNoSenseIsRefused(String count) {
        http.post()
                .uri("/dev/tokens?count={count}", count)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("count");
    }

    @Test
    void theClockIsTurnedAndRunsOn() {
        var later = clock.instant().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MILLIS);
        var turned = json(turn(Map.of("now", later)), 200).get("now").asString();
        assertThat(Instant.parse(turned)).isAfterOrEqualTo(later);
        var now = json(http.get().uri("/dev/clock").exchange(), 200).get("now").asString();
        assertThat(Instant.parse(now)).isAfterOrEqualTo(later).isBefore(later.plusSeconds(60));
        invalid(turn(Map.of()), "now");
    }

    private RestTestClient.ResponseSpec turn(Map<String, ?> time) {
        return http.post().uri("/dev/clock").contentType(MediaType.APPLICATION_JSON).body(time).exchange();
    }
}
