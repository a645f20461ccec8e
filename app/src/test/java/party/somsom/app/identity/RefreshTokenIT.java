package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;
import static party.somsom.app.identity.Visitor.tokensOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.WithApplication;
import party.somsom.notifications.device.Devices;

@WithApplication
class RefreshTokenIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private Devices devices;
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(http);
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
    void aSessionThatEndsSoLosesItsDevices() {
        var first = visitor.confirmed().tokens();
        var userId = json(visitor.verify(first.accessToken()), 200).get("userId").asString();
        http.post()
                .uri("/notification/activate")
                .headers(headers -> headers.setBearerAuth(first.accessToken()))
                .body(Map.of("token", "phone-" + userId, "platform", "WEB"))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(devices.of(List.of(userId))).hasSize(1);
        visitor.refresh(first.refreshToken());
        clock.forward(Duration.ofSeconds(61));

        refused(visitor.refresh(first.refreshToken()), 401, "TOKEN_REUSED");

        assertThat(devices.of(List.of(userId))).isEmpty();
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
