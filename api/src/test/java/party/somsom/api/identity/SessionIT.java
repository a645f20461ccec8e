package party.somsom.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.api.identity.Visitor.PASSWORD;
import static party.somsom.api.identity.Visitor.refused;
import static party.somsom.api.identity.Visitor.tokensOf;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.SecondNode;
import party.somsom.api.TurnableClock;
import party.somsom.api.WithApplication;

@WithApplication
class SessionIT {
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

    @Test
    void signingOutEndsTheSessionAtOnceOnEveryNode() {
        var tokens = visitor.confirmed().tokens();
        var elsewhere = visitor.tokens();
        try (var node = new SecondNode()) {
            var second = node.http();
            Visitor.verify(second, tokens.accessToken()).expectStatus().isOk();

            visitor.signOut(tokens.accessToken()).expectStatus().isNoContent();

            refused(Visitor.verify(second, tokens.accessToken()), 401, "TOKEN_INVALID");
            refused(visitor.verify(tokens.accessToken()), 401, "TOKEN_INVALID");
            refused(visitor.signOut(tokens.accessToken()), 401, "TOKEN_INVALID");
            refused(visitor.refresh(tokens.refreshToken()), 401, "TOKEN_INVALID");
            visitor.verify(elsewhere.accessToken()).expectStatus().isOk();
        }
    }

    @Test
    void aNodeWithoutRedisAsksForTheSessionItself() {
        var tokens = visitor.confirmed().tokens();
        try (var node = new SecondNode("--spring.data.redis.port=1")) {
            Visitor.verify(node.http(), tokens.accessToken()).expectStatus().isOk();

            visitor.signOut(tokens.accessToken()).expectStatus().isNoContent();

            refused(Visitor.verify(node.http(), tokens.accessToken()), 401, "TOKEN_INVALID");
        }
    }

    @Test
    void withoutRedisNobodyIsLoggedInButTheSessionStillEnds() {
        var tokens = visitor.confirmed().tokens();
        try (var node = new SecondNode("--spring.data.redis.port=1")) {
            var there = new Visitor(node.http());

            refused(there.logIn(PASSWORD), 503, "UNAVAILABLE");
            refused(there.signOut(tokens.accessToken()), 503, "UNAVAILABLE");
            refused(there.signOut(tokens.accessToken()), 401, "TOKEN_INVALID");
            visitor.signOut(tokens.accessToken()).expectStatus().isNoContent();
        }
    }

    @Test
    void aRefreshTokenIsExchangedForTheNext() {
        var first = visitor.confirmed().tokens();
        clock.forward(Duration.ofMinutes(15));
        refused(visitor.verify(first.accessToken()), 401, "TOKEN_EXPIRED");

        var second = tokensOf(visitor.refresh(first.refreshToken()));

        visitor.verify(second.accessToken()).expectStatus().isOk();
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        visitor.refresh(second.refreshToken()).expectStatus().isOk();
    }

    @Test
    void anUsedRefreshTokenEndsTheSession() {
        var first = visitor.confirmed().tokens();
        var second = tokensOf(visitor.refresh(first.refreshToken()));
        clock.forward(Duration.ofSeconds(61));

        refused(visitor.refresh(first.refreshToken()), 401, "TOKEN_REUSED");

        refused(visitor.verify(second.accessToken()), 401, "TOKEN_INVALID");
        refused(visitor.refresh(second.refreshToken()), 401, "TOKEN_INVALID");
    }

    @Test
    void anUsedRefreshTokenEndsTheSessionAtOnceWhenItsSuccessorIsUsedToo() {
        var first = visitor.confirmed().tokens();
        var second = tokensOf(visitor.refresh(first.refreshToken()));
        var third = tokensOf(visitor.refresh(second.refreshToken()));

        refused(visitor.refresh(first.refreshToken()), 401, "TOKEN_REUSED");

        refused(visitor.verify(third.accessToken()), 401, "TOKEN_INVALID");
    }

    @Test
    void whoeverLostTheAnswerGetsTheSameRefreshTokenAgain() {
        var first = visitor.confirmed().tokens();
        var second = tokensOf(visitor.refresh(first.refreshToken()));
        clock.forward(Duration.ofSeconds(59));

        assertThat(tokensOf(visitor.refresh(first.refreshToken())).refreshToken()).isEqualTo(second.refreshToken());
        visitor.refresh(second.refreshToken()).expectStatus().isOk();
    }

    @Test
    void twoTabsThatRefreshAtOnceGetTheSameRefreshToken() {
        var first = visitor.confirmed().tokens();

        var answers = Stream.generate(
                () -> CompletableFuture
                        .supplyAsync(() -> tokensOf(visitor.refresh(first.refreshToken())).refreshToken()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join);

        assertThat(answers.distinct()).hasSize(1);
    }

    @Test
    void aSessionEndsAfterThirtyDays() {
        var tokens = visitor.confirmed().tokens();
        clock.forward(Duration.ofDays(30));

        refused(visitor.refresh(tokens.refreshToken()), 401, "TOKEN_EXPIRED");
    }

    @Test
    void whatIsNoRefreshTokenIsInvalid() {
        refused(visitor.refresh("no such token"), 401, "TOKEN_INVALID");
        refused(visitor.refresh(visitor.confirmed().tokens().accessToken()), 401, "TOKEN_INVALID");
        refused(visitor.post("/refresh-token", Map.of("refreshToken", 7)), 400, "VALIDATION_FAILED");
        refused(visitor.post("/login", Map.of("email", visitor.email(), "password", PASSWORD, "admin", true)), 400,
                "VALIDATION_FAILED");
    }
}
