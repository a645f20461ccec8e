package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.AccountsUnderTest.other;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** From an address to an account. */
interface SignUpContract extends AccountsUnderTest {
    @Test
    default void aMailedCodeMakesTheAccount() {
        var signedUp = json(visitor().signUp(), 201);
        assertThat(signedUp.get("email").asString()).isEqualTo(visitor().email());
        assertThat(signedUp.get("name").asString()).isEqualTo("Soo");
        assertThat(signedUp.get("confirmed").asBoolean()).isFalse();
        var userId = signedUp.get("userId").asString();

        var confirmed = json(visitor().confirm(visitor().mails(1).getFirst().code(), userId), 200);

        assertThat(confirmed.get("userId").asString()).isEqualTo(userId);
        assertThat(confirmed.get("email").asString()).isEqualTo(visitor().email());
        assertThat(confirmed.get("confirmed").asBoolean()).isTrue();
        var loggedIn = json(visitor().logIn(PASSWORD), 200);
        assertThat(loggedIn.get("tokenType").asString()).isEqualTo("Bearer");
        assertThat(loggedIn.get("expiresIn").asInt()).isEqualTo(900);
        assertThat(loggedIn.get("user").get("userId").asString()).isEqualTo(userId);
        assertThat(loggedIn.get("user").get("name").asString()).isEqualTo("Soo");
        assertThat(loggedIn.get("user").get("email").asString()).isEqualTo(visitor().email());
    }

    @Test
    default void aConfirmedAddressIsTakenHoweverItIsWritten() {
        visitor().confirmed();

        refused(visitor().signUp(), 409, "EMAIL_TAKEN");
        refused(visitor().post("/signup",
                Map.of("email", visitor().email().toUpperCase(Locale.ROOT), "password", PASSWORD, "name", "Soo")), 409,
                "EMAIL_TAKEN");
    }

    @Test
    default void aWrongCodeAndAnUnknownAddressAreToldTheSame() {
        refused(visitor().confirm("123456"), 400, "CODE_INVALID");
        var userId = visitor().signedUp(PASSWORD, "Soo");
        var code = visitor().mails(1).getFirst().code();

        refused(visitor().confirm(other(code)), 400, "CODE_INVALID");
        refused(visitor().confirm(other(code), userId), 400, "CODE_INVALID");
        refused(visitor().confirm(code, "no-such-sign-up"), 400, "CODE_INVALID");

        visitor().confirm(code).expectStatus().isOk();
    }

    @Test
    default void aCodeExpires() {
        var userId = visitor().signedUp(PASSWORD, "Soo");
        var code = visitor().mails(1).getFirst().code();
        forward(signUpCodesLast());

        if (can(Capability.ONLY_THE_RIGHT_CODE_IS_TOLD_THAT_IT_EXPIRED)) {
            refused(visitor().confirm(other(code), userId), 400, "CODE_INVALID");
        } else {
            refused(visitor().confirm(other(code), userId), 410, "CODE_EXPIRED");
        }
        refused(visitor().confirm(code, userId), 410, "CODE_EXPIRED");
    }

    @Test
    default void anotherCodeIsMailedOnRequest() {
        var userId = visitor().signedUp(PASSWORD, "Soo");
        var first = visitor().mails(1).getFirst().code();

        visitor().resend(userId).expectStatus().isAccepted();

        var second = visitor().mails(2).getFirst().code();
        if (can(Capability.EARLIER_CODES_GO_ON_WORKING)) {
            visitor().confirm(first, userId).expectStatus().isOk();
        } else {
            refused(visitor().confirm(first, userId), 400, "CODE_INVALID");
            visitor().confirm(second, userId).expectStatus().isOk();
        }
        visitor().resend(userId).expectStatus().isAccepted();
        visitor().resend("no-such-sign-up").expectStatus().isAccepted();
    }

    @Test
    default void confirmingAgainWithTheSameCodeIsFineAndWithAnotherIsNot() {
        visitor().signUp().expectStatus().isCreated();
        var code = visitor().mails(1).getFirst().code();
        var named = json(visitor().post("/confirm-signup",
                Map.of("email", visitor().email(), "code", code, "name", "Min")), 200);
        assertThat(named.get("name").asString()).isEqualTo("Min");

        assertThat(json(visitor().confirm(code), 200).get("name").asString()).isEqualTo("Min");

        refused(visitor().confirm(other(code)), 400, "CODE_INVALID");
        assertThat(json(visitor().logIn(PASSWORD), 200).get("user").get("name").asString()).isEqualTo("Min");
    }

    @Test
    default void signUpsForOneAddressDoNotAffectEachOther() {
        var owner = visitor().signedUp(PASSWORD, "Soo");
        var ownersCode = visitor().mails(1).getFirst().code();
        var rival = visitor().signedUp("the rival's own one", "Rival");
        var rivalsCode = visitor().mails(2).getFirst().code();
        if (!ownersCode.equals(rivalsCode)) {
            refused(visitor().confirm(ownersCode, rival), 400, "CODE_INVALID");
        }

        visitor().confirm(ownersCode, owner).expectStatus().isOk();

        refused(visitor().confirm(rivalsCode, rival), 400, "CODE_INVALID");
        refused(visitor().logIn("the rival's own one"), 401, "BAD_CREDENTIALS");
        assertThat(json(visitor().logIn(PASSWORD), 200).get("user").get("name").asString()).isEqualTo("Soo");
    }

    @Test
    default void whoeverConfirmsMayBeLoggedInOnce() {
        var userId = visitor().signedUp(PASSWORD, "Soo");
        var code = visitor().mails(1).getFirst().code();

        var session = json(visitor().confirmAndLogIn(code, userId), 200).get("session");

        assertThat(session.get("user").get("userId").asString()).isEqualTo(userId);
        visitor().verify(session.get("accessToken").asString()).expectStatus().isOk();
        visitor().refresh(session.get("refreshToken").asString()).expectStatus().isOk();
        assertThat(json(visitor().confirmAndLogIn(code, userId), 200).has("session")).isFalse();
    }

    @Test
    default void aPasswordThatLeakedIsRefused() {
        refused(visitor().signUp("iloveyou1", "en"), 400, "PASSWORD_BREACHED");
    }
}
