package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.AuthenticatorApp.STEP;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.api.TurnableClock;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import tools.jackson.databind.JsonNode;

/** One-time passwords and recovery codes. */
@WithApplication
@ExtendWith(OutputCaptureExtension.class)
class SecondFactorIT {
    /** So that no address is one of {@link GuessingIT}. */
    private static final AtomicInteger COMPUTERS = new AtomicInteger(20_000);
    private static final Map<String, String> OWN_PASSWORD = Map.of("password", PASSWORD);
    private static final Map<String, String> WRONG_PASSWORD = Map.of("password", "wrong password");

    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    @LocalServerPort
    private int port;

    private Visitor visitor;
    private Guest owner;

    @BeforeEach
    void logIn() {
        visitor = new Visitor(http).confirmed();
        owner = Guest.withToken(http, visitor.email(), visitor.tokens().accessToken());
    }

    private Computer computer() {
        return new Computer(port, COMPUTERS.incrementAndGet());
    }

    private AuthenticatorApp app() {
        return AuthenticatorApp.of(owner, clock);
    }

    /** Shows the password, which is not enough. */
    private JsonNode asked() {
        return json(visitor.logIn(PASSWORD), 401);
    }

    private String challenge() {
        return asked().get("challengeId").asString();
    }

    private ResponseSpec second(String challengeId, String proof, String value) {
        return visitor.post("/login/second-factor", Map.of("challengeId", challengeId, proof, value));
    }

    private JsonNode factors() {
        return json(owner.get("/account"), 200).get("secondFactor");
    }

    @Test
    void anAppIsSetUpWithThePasswordAndItsFirstCode() {
        var elsewhere = visitor.tokens();
        Guest.refused(owner.post("/account/totp", WRONG_PASSWORD), 403, "WRONG_PASSWORD");
        var setup = json(owner.post("/account/totp", OWN_PASSWORD), 200);
        var app = new AuthenticatorApp(setup.get("secret").asString(), clock);
        assertThat(setup.get("uri").asString()).startsWith("otpauth://totp/Somsom:")
                .contains(visitor.email().replace("@", "%40"), "secret=" + app.secret(), "issuer=Somsom");

        Guest.refused(owner.post("/account/totp/confirm", Map.of("code", app.wrongCode())), 400, "CODE_INVALID");
        visitor.logIn(PASSWORD).expectStatus().isOk();
        var codes = json(owner.post("/account/totp/confirm", Map.of("code", app.code())), 200).get("recoveryCodes");

        assertThat(codes.valueStream().map(JsonNode::asString)).hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(factors()).isEqualTo(Guest.parsed("""
                {"totp": true, "passkeys": 0, "recoveryCodesLeft": 10}"""));
        refused(visitor.verify(elsewhere.accessToken()), 401, "TOKEN_INVALID");
        var mail = visitor.mails(2).getFirst();
        assertThat(mail.subject()).isEqualTo("The security of your Somsom account was changed");
        assertThat(mail.text()).startsWith("An authenticator app was added to your account (on ");
        Guest.refused(owner.post("/account/totp/confirm", Map.of("code", app.code())), 410, "CHALLENGE_EXPIRED");
    }

    @Test
    void thePasswordAloneIsNotEnoughAnyMore() {
        var app = app();

        var asked = asked();

        assertThat(asked.get("code").asString()).isEqualTo("SECOND_FACTOR_REQUIRED");
        assertThat(asked.get("factors")).isEqualTo(Guest.parsed("[\"TOTP\", \"RECOVERY_CODE\"]"));
        var challengeId = asked.get("challengeId").asString();
        refused(second(challengeId, "code", app.wrongCode()), 400, "CODE_INVALID");
        var code = app.nextCode();
        var signedIn = json(second(challengeId, "code", code), 200);
        assertThat(signedIn.get("user").get("email").asString()).isEqualTo(visitor.email());
        visitor.verify(signedIn.get("accessToken").asString()).expectStatus().isOk();
        refused(second(challengeId, "code", code), 410, "CHALLENGE_EXPIRED");
        refused(visitor.logIn("wrong password"), 401, "BAD_CREDENTIALS");
    }

    @Test
    void aCodeIsGoodOnceAlsoForWhoeverLookedOverTheShoulder() {
        var app = app();
        refused(second(challenge(), "code", app.code()), 400, "CODE_INVALID");
        var code = app.nextCode();
        second(challenge(), "code", code).expectStatus().isOk();

        refused(second(challenge(), "code", code), 400, "CODE_INVALID");

        second(challenge(), "code", app.nextCode()).expectStatus().isOk();
    }

    @Test
    void theCodeOfTheStepBeforeIsGoodAndNoOlderOne() {
        var app = app();
        clock.forward(STEP.multipliedBy(5));
        var second = clock.instant().getEpochSecond() % STEP.toSeconds();
        clock.forward(STEP.minusSeconds(second)); // the tests have nearly a whole step now
        var now = clock.instant();

        refused(second(challenge(), "code", app.code(now.minus(STEP.multipliedBy(2)))), 400, "CODE_INVALID");
        second(challenge(), "code", app.code(now.minus(STEP))).expectStatus().isOk();
        second(challenge(), "code", app.code(now)).expectStatus().isOk();
    }

    @Test
    void aRecoveryCodeReplacesTheAppOnce() {
        var code = app().recoveryCodes().getFirst();
        refused(second(challenge(), "recoveryCode", "AAAA-BBBB-CCCC-DDDD"), 400, "CODE_INVALID");

        second(challenge(), "recoveryCode", code.replace("-", " ").toLowerCase()).expectStatus().isOk();

        assertThat(factors().get("recoveryCodesLeft").asInt()).isEqualTo(9);
        refused(second(challenge(), "recoveryCode", code), 400, "CODE_INVALID");
        var mail = visitor.mails(3).getFirst();
        assertThat(mail.subject()).isEqualTo("A recovery code of your Somsom account was used");
        assertThat(mail.text()).contains("9 codes are left");
    }

    @Test
    void newRecoveryCodesMakeTheEarlierOnesVoid() {
        var old = app().recoveryCodes();
        Guest.refused(owner.post("/account/recovery-codes", WRONG_PASSWORD), 403, "WRONG_PASSWORD");

        var codes = json(owner.post("/account/recovery-codes", OWN_PASSWORD), 200).get("recoveryCodes");

        refused(second(challenge(), "recoveryCode", old.getFirst()), 400, "CODE_INVALID");
        second(challenge(), "recoveryCode", codes.get(9).asString()).expectStatus().isOk();
    }

    @Test
    void whoeverRemovesTheAppLogsInWithThePasswordAlone() {
        app();
        Guest.refused(owner.delete("/account/totp", WRONG_PASSWORD), 403, "WRONG_PASSWORD");
        owner.delete("/account/totp", OWN_PASSWORD).expectStatus().isNoContent();
        owner.delete("/account/totp", OWN_PASSWORD).expectStatus().isNoContent();

        visitor.logIn(PASSWORD).expectStatus().isOk();
        assertThat(factors().get("recoveryCodesLeft").asInt()).isZero();
        assertThat(visitor.mails(3)).hasSize(3)
                .first()
                .satisfies(mail -> assertThat(mail.text()).startsWith("The authenticator app was removed"));
    }

    @Test
    void aNewPasswordByMailDoesNotReplaceTheSecondFactor() {
        app();
        visitor.post("/password/forgot", Map.of("email", visitor.email())).expectStatus().isAccepted();
        var code = visitor.mails(3).getFirst().code();
        visitor.post("/password/reset",
                Map.of("email", visitor.email(), "code", code, "newPassword", "another horse battery"))
                .expectStatus()
                .isNoContent();

        refused(visitor.logIn("another horse battery"), 401, "SECOND_FACTOR_REQUIRED");
    }

    @Test
    void aLogInIsOverAfterFiveGuesses() {
        var app = app();
        var challengeId = challenge();
        for (int i = 0; i < 5; i++) {
            refused(second(challengeId, "recoveryCode", "AAAA-AAAA-AAAA-AAAA"), 400, "CODE_INVALID");
        }

        refused(second(challengeId, "code", app.nextCode()), 410, "CHALLENGE_EXPIRED");

        second(challenge(), "code", app.nextCode()).expectStatus().isOk();
    }

    /** They know the password. So a new device of the owner needs a passkey or a recovery code then. */
    @Test
    void strangersWhoGuessCodesDoNotKeepTheOwnerOut() {
        var home = computer();
        home.logIn(visitor.email(), PASSWORD).expectStatus().isOk();
        var app = app();
        for (int stranger = 0; stranger < 4; stranger++) {
            var attacker = computer();
            for (int i = 0; i < 5; i++) {
                refused(guess(attacker, "code", app.wrongCode()), 400, "CODE_INVALID");
            }
            refused(guess(attacker, "code", app.nextCode()), 429, "TOO_MANY_ATTEMPTS");
        }

        refused(guess(computer(), "code", app.nextCode()), 429, "TOO_MANY_ATTEMPTS");
        guess(computer(), "recoveryCode", app.recoveryCodes().getLast()).expectStatus().isOk();
        guess(home, "code", app.nextCode()).expectStatus().isOk();
    }

    private ResponseSpec guess(Computer computer, String proof, String value) {
        var challengeId = json(computer.logIn(visitor.email(), PASSWORD), 401).get("challengeId").asString();
        return computer.post("/login/second-factor", Map.of("challengeId", challengeId, proof, value));
    }

    @Test
    void aStepHasOneProof() {
        var app = app();
        var challengeId = challenge();

        invalid(visitor.post("/login/second-factor", Map.of("challengeId", challengeId)), "code");
        invalid(visitor.post("/login/second-factor",
                Map.of("challengeId", challengeId, "code", app.code(), "recoveryCode", "A")), "code");
        invalid(second(challengeId, "code", "12345"), "code");
        refused(second("unknown", "code", app.code()), 410, "CHALLENGE_EXPIRED");
    }

    @Test
    void whatHappensIsLoggedWithoutSecrets(CapturedOutput output) {
        var app = app();
        refused(second(challenge(), "code", app.wrongCode()), 400, "CODE_INVALID");
        second(challenge(), "code", app.nextCode()).expectStatus().isOk();

        var user = " user=" + owner.userId() + " client=[0-9a-f]{16}";
        assertThat(output.getAll()).containsPattern("event=totp.added" + user)
                .containsPattern("event=log-in.second-factor-asked" + user)
                .containsPattern("event=log-in.second-factor-failed" + user + " factor=TOTP")
                .containsPattern("event=log-in.succeeded" + user + " factor=TOTP");
        assertThat(List.of(app.secret(), app.recoveryCodes().getFirst())).noneMatch(output.getAll()::contains);
    }
}
