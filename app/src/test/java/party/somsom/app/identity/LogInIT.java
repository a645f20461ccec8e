package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.WithApplication;

@WithApplication
class LogInIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(http);
    }

    @Test
    void loggingInAnswersTokensForAQuarterOfAnHour() {
        visitor.confirmed()
                .logIn(PASSWORD)
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(HttpHeaders.CACHE_CONTROL, cache -> assertThat(cache).contains("no-store"))
                .expectBody()
                .jsonPath("$.tokenType")
                .isEqualTo("Bearer")
                .jsonPath("$.expiresIn")
                .isEqualTo(900)
                .jsonPath("$.refreshToken")
                .value(String.class, token -> assertThat(token).hasSize(43))
                .jsonPath("$.user.email")
                .isEqualTo(visitor.email())
                .jsonPath("$.user.name")
                .isEqualTo("Soo")
                .jsonPath("$.user.userId")
                .exists();
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldTheSame() {
        refused(visitor.confirmed().logIn("wrong password"), 401, "BAD_CREDENTIALS");
        refused(new Visitor(http).logIn(PASSWORD), 401, "BAD_CREDENTIALS");
    }

    @Test
    void onlyTheOwnerIsToldThatTheAccountIsNotConfirmed() {
        visitor.signUp().expectStatus().isCreated();

        refused(visitor.logIn("wrong password"), 401, "BAD_CREDENTIALS");
        refused(visitor.logIn(PASSWORD), 403, "NOT_CONFIRMED");
    }

    @Test
    void aPasswordMatchesHoweverAKeyboardComposesIt() {
        visitor.signUp("비밀번호입니다요", "ko").expectStatus().isCreated();
        visitor.confirm(visitor.mails(1).getFirst().code()).expectStatus().isOk();

        visitor.logIn(Normalizer.normalize("비밀번호입니다요", Normalizer.Form.NFD)).expectStatus().isOk();
    }

    @Test
    void guessingAPasswordEndsSoon() {
        visitor.confirmed();
        IntStream.range(0, 10).forEach(_ -> refused(visitor.logIn("wrong password"), 401, "BAD_CREDENTIALS"));

        var answer = visitor.logIn(PASSWORD);
        answer.expectHeader().value(HttpHeaders.RETRY_AFTER, seconds -> assertThat(seconds).matches("[89][0-9]{2}"));
        refused(answer, 429, "TOO_MANY_ATTEMPTS");
    }

    @Test
    void loggingInForgivesEarlierMistakes() {
        visitor.confirmed();
        for (var round = 0; round < 3; round++) {
            IntStream.range(0, 5).forEach(_ -> refused(visitor.logIn("wrong password"), 401, "BAD_CREDENTIALS"));
            visitor.logIn(PASSWORD).expectStatus().isOk();
        }
    }

    @Test
    void aTokenIsVerified() {
        visitor.verify(visitor.confirmed().tokens().accessToken())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.valid")
                .isEqualTo(true)
                .jsonPath("$.email")
                .isEqualTo(visitor.email())
                .jsonPath("$.expiresAt")
                .value(String.class,
                        at -> assertThat(Instant.parse(at)).isBetween(clock.instant(),
                                clock.instant().plus(Duration.ofMinutes(15))));
        refused(http.get().uri("/verify-token").exchange(), 401, "UNAUTHENTICATED");
    }
}
