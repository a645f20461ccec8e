package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;
import static party.somsom.app.identity.Visitor.tokensOf;

import java.text.Normalizer;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import com.nimbusds.jwt.SignedJWT;

import party.somsom.app.Guest;
import party.somsom.app.identity.Visitor.Tokens;

/** From the log-in to the end of a session. */
interface SessionContract extends AccountsUnderTest {
    @Test
    default void aWrongPasswordAndAnUnknownAddressAreRefusedAlike() {
        refused(new Visitor(http()).logIn(PASSWORD), 401, "BAD_CREDENTIALS");
        refused(visitor().confirmed().logIn("wrong password"), 401, "BAD_CREDENTIALS");
    }

    @Test
    default void onlyTheOwnerIsToldThatTheAccountIsNotConfirmed() {
        visitor().signUp().expectStatus().isCreated();

        refused(visitor().logIn("wrong password"), 401, "BAD_CREDENTIALS");
        refused(visitor().logIn(PASSWORD), 403, "NOT_CONFIRMED");
    }

    @Test
    default void aPasswordMatchesHoweverAKeyboardComposesIt() {
        visitor().signUp("비밀번호입니다요", "ko").expectStatus().isCreated();
        visitor().confirm(visitor().mails(1).getFirst().code()).expectStatus().isOk();

        visitor().logIn(Normalizer.normalize("비밀번호입니다요", Normalizer.Form.NFD)).expectStatus().isOk();
    }

    @Test
    default void aTokenIsVerifiedUntilItExpires() throws ParseException {
        var tokens = visitor().confirmed().tokens();

        var verified = json(visitor().verify(tokens.accessToken()), 200);

        assertThat(verified.get("valid").asBoolean()).isTrue();
        assertThat(verified.get("email").asString()).isEqualTo(visitor().email());
        assertThat(verified.get("name").asString()).isEqualTo("Soo");
        assertThat(publishedKeys()).contains(SignedJWT.parse(tokens.accessToken()).getHeader().getKeyID());
        refused(visitor().verify(tokens.accessToken() + "A"), 401, "TOKEN_INVALID");
        forward(Duration.ofMinutes(15));
        refused(visitor().verify(tokens.accessToken()), 401, "TOKEN_EXPIRED");
        refused(http().get().uri("/verify-token").exchange(), 401, "UNAUTHENTICATED");
    }

    private List<String> publishedKeys() {
        return json(http().get().uri("/.well-known/jwks.json").exchange(), 200).get("keys")
                .valueStream()
                .map(key -> key.get("kid").asString())
                .toList();
    }

    @Test
    default void aRefreshTokenIsExchangedForTheNext() {
        var first = visitor().confirmed().tokens();
        forward(Duration.ofMinutes(15));

        var second = tokensOf(visitor().refresh(first.refreshToken()));

        visitor().verify(second.accessToken()).expectStatus().isOk();
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        visitor().refresh(second.refreshToken()).expectStatus().isOk();
    }

    @Test
    default void whoeverLostTheAnswerMayRefreshAgain() {
        var first = visitor().confirmed().tokens();
        var second = tokensOf(visitor().refresh(first.refreshToken()));
        forward(Duration.ofSeconds(58));

        var again = tokensOf(visitor().refresh(first.refreshToken()));

        visitor().verify(second.accessToken()).expectStatus().isOk();
        visitor().verify(again.accessToken()).expectStatus().isOk();
        visitor().refresh(again.refreshToken()).expectStatus().isOk();
    }

    @Test
    default void anOldRefreshTokenEndsTheSession() {
        var first = visitor().confirmed().tokens();
        var second = tokensOf(visitor().refresh(first.refreshToken()));
        forward(Duration.ofSeconds(62));

        refused(visitor().refresh(first.refreshToken()), 401, "TOKEN_REUSED");

        isOver(second);
    }

    @Test
    default void anOldRefreshTokenEndsTheSessionAtOnceIfItsSuccessorWasUsed() {
        var first = visitor().confirmed().tokens();
        var second = tokensOf(visitor().refresh(first.refreshToken()));
        var third = tokensOf(visitor().refresh(second.refreshToken()));

        refused(visitor().refresh(first.refreshToken()), 401, "TOKEN_REUSED");

        isOver(third);
    }

    @Test
    default void aSessionEndsAfterThirtyDays() {
        var tokens = visitor().confirmed().tokens();
        forward(Duration.ofDays(30).plusSeconds(1));

        refused(visitor().refresh(tokens.refreshToken()), 401, "TOKEN_EXPIRED");
    }

    @Test
    default void whatIsNoRefreshTokenIsInvalid() {
        refused(visitor().refresh("no such token"), 401, "TOKEN_INVALID");
        refused(visitor().refresh(visitor().confirmed().tokens().accessToken()), 401, "TOKEN_INVALID");
    }

    @Test
    default void signingOutEndsThisSessionOnly() {
        var here = visitor().confirmed().tokens();
        var elsewhere = visitor().tokens();

        visitor().signOut(here.accessToken()).expectStatus().isNoContent();

        isOver(here);
        refused(visitor().signOut(here.accessToken()), 401, "TOKEN_INVALID");
        visitor().verify(elsewhere.accessToken()).expectStatus().isOk();
        visitor().refresh(elsewhere.refreshToken()).expectStatus().isOk();
    }

    @Test
    default void peopleSeeAndEndTheirSessions() {
        var here = visitor().confirmed().tokens();
        forward(Duration.ofSeconds(1));
        var phone = visitor().tokens();
        var laptop = visitor().tokens();
        assertThat(items(json(owner(here).get("/account/sessions"), 200))).hasSize(3)
                .filteredOn(session -> session.get("current").asBoolean())
                .hasSize(1);

        end(here, currentOf(phone)).expectStatus().isNoContent();
        isOver(phone);
        end(here, currentOf(laptop)).expectStatus().isNoContent();
        var tablet = visitor().tokens();
        owner(here).delete("/account/sessions").expectStatus().isNoContent();

        isOver(tablet);
        visitor().verify(here.accessToken()).expectStatus().isOk();
        visitor().refresh(here.refreshToken()).expectStatus().isOk();
        Guest.refused(end(new Visitor(http()).confirmed().tokens(), currentOf(here)), 404, "SESSION_NOT_FOUND");
    }

    private ResponseSpec end(Tokens caller, String id) {
        return owner(caller).delete("/account/sessions/{id}", id);
    }

    private String currentOf(Tokens tokens) {
        return items(json(owner(tokens).get("/account/sessions"), 200)).stream()
                .filter(session -> session.get("current").asBoolean())
                .map(session -> session.get("sessionId").asString())
                .findFirst()
                .orElseThrow();
    }

    private void isOver(Tokens session) {
        refused(visitor().verify(session.accessToken()), 401, "TOKEN_INVALID");
        refused(visitor().refresh(session.refreshToken()), 401, "TOKEN_INVALID");
    }
}
