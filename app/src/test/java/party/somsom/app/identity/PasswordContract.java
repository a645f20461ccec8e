package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.identity.AccountsUnderTest.other;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A new password, for people who have forgotten theirs and for people who know it. */
interface PasswordContract extends AccountsUnderTest {
    String NEW_PASSWORD = "a better horse";

    private ResponseSpec forgot() {
        return visitor().post("/password/forgot", Map.of("email", visitor().email()));
    }

    private ResponseSpec reset(String code, String newPassword) {
        return visitor().post("/password/reset",
                Map.of("email", visitor().email(), "code", code, "newPassword", newPassword));
    }

    /** The code in the newest mail. */
    private String forgotten(int mails) {
        forgot().expectStatus().isAccepted();
        return visitor().mails(mails).getFirst().code();
    }

    @Test
    default void whoeverForgotThePasswordSetsANewOneAndAllSessionsEnd() {
        var tokens = visitor().confirmed().tokens();
        var code = forgotten(2);
        refused(reset(other(code), NEW_PASSWORD), 400, "CODE_INVALID");

        reset(code, NEW_PASSWORD).expectStatus().isNoContent();

        refused(visitor().verify(tokens.accessToken()), 401, "TOKEN_INVALID");
        refused(visitor().refresh(tokens.refreshToken()), 401, "TOKEN_INVALID");
        refused(visitor().logIn(PASSWORD), 401, "BAD_CREDENTIALS");
        visitor().logIn(NEW_PASSWORD).expectStatus().isOk();
        assertThat(visitor().mails(3).getFirst().subject()).isEqualTo("Your Somsom password was changed");
        refused(reset(code, "yet another horse"), 400, "CODE_INVALID");
    }

    @Test
    default void anUnknownAddressGetsTheSameAnswersAndNoMail() {
        forgot().expectStatus().isAccepted().expectBody().isEmpty();

        refused(reset("123456", NEW_PASSWORD), 400, "CODE_INVALID");
        visitor().signUp().expectStatus().isCreated();
        visitor().mails(1);
        forgot().expectStatus().isAccepted();
        var sentinel = new Visitor(http());
        sentinel.signUp().expectStatus().isCreated();
        sentinel.mails(1);
        assertThat(visitor().mails(1)).hasSize(1);
    }

    @Test
    default void nobodyLearnsFromAnOldCodeWhoHasAnAccount() {
        forgot().expectStatus().isAccepted();
        var known = new Visitor(http()).confirmed();
        known.post("/password/forgot", Map.of("email", known.email())).expectStatus().isAccepted();
        var code = known.mails(2).getFirst().code();
        forward(resetCodesLast());

        var unknown = Visitor.codeOf(reset(other(code), NEW_PASSWORD));

        assertThat(Visitor.codeOf(known.post("/password/reset",
                Map.of("email", known.email(), "code", other(code), "newPassword", NEW_PASSWORD)))).isEqualTo(unknown);
    }

    @Test
    default void aCodeForANewPasswordExpires() {
        visitor().confirmed();
        var code = forgotten(2);
        forward(resetCodesLast());

        if (can(Capability.ONLY_THE_RIGHT_CODE_IS_TOLD_THAT_IT_EXPIRED)) {
            refused(reset(other(code), NEW_PASSWORD), 400, "CODE_INVALID");
        }
        refused(reset(code, NEW_PASSWORD), 410, "CODE_EXPIRED");
        visitor().logIn(PASSWORD).expectStatus().isOk();
    }

    @Test
    default void theOwnerMaySetANewPasswordWhateverStrangersAskFor() {
        visitor().confirmed();
        var first = forgotten(2);
        var second = forgotten(3);

        if (can(Capability.EARLIER_CODES_GO_ON_WORKING)) {
            reset(first, NEW_PASSWORD).expectStatus().isNoContent();
        } else {
            reset(second, NEW_PASSWORD).expectStatus().isNoContent();
        }
    }

    @Test
    default void aPasswordThatLeakedIsRefusedAndTheCodeStaysGood() {
        visitor().confirmed();
        var code = forgotten(2);

        refused(reset(code, "ILOVEYOU1"), 400, "PASSWORD_BREACHED");
        reset(code, NEW_PASSWORD).expectStatus().isNoContent();
    }

    @Test
    default void aNewPasswordEndsTheOtherSessionsOnly() {
        var here = visitor().confirmed().tokens();
        var elsewhere = visitor().tokens();
        refused(change(here, "wrong password", NEW_PASSWORD), 403, "WRONG_PASSWORD");
        refused(change(here, PASSWORD, "Password1"), 400, "PASSWORD_BREACHED");

        change(here, PASSWORD, NEW_PASSWORD).expectStatus().isNoContent();

        refused(visitor().verify(elsewhere.accessToken()), 401, "TOKEN_INVALID");
        refused(visitor().refresh(elsewhere.refreshToken()), 401, "TOKEN_INVALID");
        visitor().verify(here.accessToken()).expectStatus().isOk();
        visitor().refresh(here.refreshToken()).expectStatus().isOk();
        refused(visitor().logIn(PASSWORD), 401, "BAD_CREDENTIALS");
        visitor().logIn(NEW_PASSWORD).expectStatus().isOk();
        assertThat(visitor().mails(2).getFirst().subject()).isEqualTo("Your Somsom password was changed");
    }

    private ResponseSpec change(Visitor.Tokens caller, String current, String next) {
        return owner(caller).post("/account/password", Map.of("currentPassword", current, "newPassword", next));
    }
}
