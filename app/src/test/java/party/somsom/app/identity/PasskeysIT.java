package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.api.TurnableClock;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import tools.jackson.databind.JsonNode;

@WithApplication
class PasskeysIT {
    private static final Map<String, String> OWN_PASSWORD = Map.of("password", PASSWORD);

    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    @LocalServerPort
    private int port;

    private Visitor visitor;
    private Guest owner;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(http).confirmed();
        owner = loggedIn(visitor);
    }

    private Guest loggedIn(Visitor who) {
        return Guest.withToken(http, who.email(), who.tokens().accessToken());
    }

    private SoftPasskey browser() {
        return new SoftPasskey("http://localhost:" + port);
    }

    private JsonNode newOptions() {
        return json(owner.post("/account/passkeys/options", OWN_PASSWORD), 200);
    }

    private ResponseSpec add(Map<String, ?> credential) {
        return owner.post("/account/passkeys", Map.of("credential", credential, "label", "My phone"));
    }

    private JsonNode options() {
        return json(visitor.post("/login/passkey/options", Map.of()), 200);
    }

    private ResponseSpec logIn(JsonNode options, Map<String, ?> credential) {
        return visitor.post("/login/passkey",
                Map.of("challengeId", options.get("challengeId").asString(), "credential", credential));
    }

    private ResponseSpec logIn(SoftPasskey passkey) {
        var options = options();
        return logIn(options, passkey.sign(options));
    }

    @Test
    void aPasskeyIsAddedWithThePasswordAndLogsInWithoutAnAddress() {
        var elsewhere = visitor.tokens();
        Guest.refused(owner.post("/account/passkeys/options", Map.of("password", "wrong password")), 403,
                "WRONG_PASSWORD");
        var options = newOptions();
        assertThat(options.at("/publicKey/rp/id").asString()).isEqualTo("localhost");
        assertThat(options.at("/publicKey/user/name").asString()).isEqualTo(visitor.email());
        assertThat(options.at("/publicKey/authenticatorSelection/userVerification").asString()).isEqualTo("required");
        assertThat(options.at("/publicKey/authenticatorSelection/residentKey").asString()).isEqualTo("required");
        var passkey = browser();

        var added = json(add(passkey.create(options)), 201);

        assertThat(added.get("label").asString()).isEqualTo("My phone");
        assertThat(added.get("recoveryCodes")).hasSize(10);
        refused(visitor.verify(elsewhere.accessToken()), 401, "TOKEN_INVALID");
        assertThat(visitor.mails(2).getFirst().text()).startsWith("A passkey was added to your account");
        var signedIn = json(logIn(passkey), 200);
        assertThat(signedIn.get("user").get("email").asString()).isEqualTo(visitor.email());
        visitor.verify(signedIn.get("accessToken").asString()).expectStatus().isOk();
        assertThat(items(json(owner.get("/account/passkeys"), 200))).singleElement().satisfies(each -> {
            assertThat(each.get("passkeyId")).isEqualTo(added.get("passkeyId"));
            assertThat(each.has("lastUsedAt")).isTrue();
        });
    }

    @Test
    void aPasskeyIsTheSecondFactorOfAPassword() {
        var passkey = SoftPasskey.of(owner, port, "My phone");
        var asked = json(visitor.logIn(PASSWORD), 401);
        assertThat(asked.get("factors")).isEqualTo(Guest.parsed("[\"PASSKEY\", \"RECOVERY_CODE\"]"));
        var challengeId = asked.get("challengeId").asString();

        var options = json(visitor.post("/login/second-factor/options", Map.of("challengeId", challengeId)), 200);

        assertThat(options.at("/publicKey/allowCredentials")).hasSize(1);
        json(second(challengeId, passkey.sign(options)), 200);
    }

    private ResponseSpec second(String challengeId, Map<String, ?> credential) {
        return visitor.post("/login/second-factor", Map.of("challengeId", challengeId, "credential", credential));
    }

    @Test
    void somebodyElsesPasskeyIsNoSecondFactor() {
        SoftPasskey.of(owner, port, "My phone");
        var thief = loggedIn(new Visitor(http).confirmed());
        var thiefs = SoftPasskey.of(thief, port, "Not theirs");
        var challengeId = json(visitor.logIn(PASSWORD), 401).get("challengeId").asString();
        var options = json(visitor.post("/login/second-factor/options", Map.of("challengeId", challengeId)), 200);

        refused(second(challengeId, thiefs.sign(options)), 400, "PASSKEY_INVALID");
        refused(second(challengeId, thiefs.sign(options)), 410, "CHALLENGE_EXPIRED");
        refused(visitor.post("/login/second-factor/options", Map.of("challengeId", "unknown")), 410,
                "CHALLENGE_EXPIRED");
    }

    @Test
    void aSignatureIsGoodOnce() {
        var passkey = SoftPasskey.of(owner, port, "My phone");
        var options = options();
        var signed = passkey.sign(options);
        logIn(options, signed).expectStatus().isOk();

        refused(logIn(options, signed), 410, "CHALLENGE_EXPIRED");
        refused(logIn(options(), signed), 400, "PASSKEY_INVALID");
    }

    @Test
    void whatAnotherPageOrAnotherPersonGotIsRefused() {
        var passkey = SoftPasskey.of(owner, port, "My phone");

        refused(logIn(passkey.onPage("https://somsom.example")), 400, "PASSKEY_INVALID");
        refused(logIn(passkey.onPage("http://localhost:" + port).withoutAskingTheOwner()), 400, "PASSKEY_INVALID");
        refused(logIn(browser()), 400, "PASSKEY_INVALID");
    }

    @Test
    void aCopyThatCountsItsSignaturesApartIsNoticed() {
        var passkey = SoftPasskey.of(owner, port, "My phone");
        logIn(passkey.countingFrom(7)).expectStatus().isOk();

        refused(logIn(passkey.countingFrom(7)), 400, "PASSKEY_INVALID");
        refused(logIn(passkey.countingFrom(3)), 400, "PASSKEY_INVALID");

        logIn(passkey.countingFrom(8)).expectStatus().isOk();
    }

    @Test
    void whatIsNoPasskeyIsRefused() {
        var options = newOptions();
        refused(add(browser().onPage("https://somsom.example").create(options)), 400, "PASSKEY_INVALID");
        refused(add(browser().create(options)), 410, "CHALLENGE_EXPIRED");
        newOptions();
        refused(add(browser().create(options)), 400, "PASSKEY_INVALID");
        for (var credential : List.<Map<String, Object>>of(Map.of(), Map.of("id", "a", "rawId", "a"),
                Map.of("id", 1, "rawId", List.of(), "response", "x"),
                Map.of("id", "!", "rawId", "!", "response",
                        Map.of("clientDataJSON", "e30", "attestationObject", "e30", "authenticatorData", "e30",
                                "signature", "e30")))) {
            newOptions();
            refused(add(credential), 400, "PASSKEY_INVALID");
            refused(logIn(options(), credential), 400, "PASSKEY_INVALID");
        }
        assertThat(items(json(owner.get("/account/passkeys"), 200))).isEmpty();
    }

    @Test
    void onePasskeyBelongsToOneAccount() {
        var passkey = SoftPasskey.of(owner, port, "My phone");
        var other = loggedIn(new Visitor(http).confirmed());
        var options = json(other.post("/account/passkeys/options", OWN_PASSWORD), 200);

        Guest.refused(other.post("/account/passkeys", Map.of("credential", passkey.create(options), "label", "x")), 400,
                "PASSKEY_INVALID");
    }

    @Test
    void onlyTheOwnerRemovesAPasskey() {
        var passkey = SoftPasskey.of(owner, port, "My phone");
        var path = "/account/passkeys/"
                + items(json(owner.get("/account/passkeys"), 200)).getFirst().get("passkeyId").asString();
        loggedIn(new Visitor(http).confirmed()).delete(path, OWN_PASSWORD).expectStatus().isNoContent();
        Guest.refused(owner.delete(path, Map.of("password", "wrong password")), 403, "WRONG_PASSWORD");
        logIn(passkey).expectStatus().isOk();

        owner.delete(path, OWN_PASSWORD).expectStatus().isNoContent();

        refused(logIn(passkey), 400, "PASSKEY_INVALID");
        visitor.logIn(PASSWORD).expectStatus().isOk();
        assertThat(json(owner.get("/account"), 200).get("secondFactor")).isEqualTo(Guest.parsed("""
                {"totp": false, "passkeys": 0, "recoveryCodesLeft": 0}"""));
    }

    @Test
    void anAppAndAPasskeyLiveSideBySide() {
        var app = AuthenticatorApp.of(owner, clock);
        var passkey = SoftPasskey.of(owner, port, "My phone");

        assertThat(json(visitor.logIn(PASSWORD), 401).get("factors"))
                .isEqualTo(Guest.parsed("[\"TOTP\", \"PASSKEY\", \"RECOVERY_CODE\"]"));
        logIn(passkey).expectStatus().isOk();
        owner.delete("/account/totp", OWN_PASSWORD).expectStatus().isNoContent();
        var challengeId = json(visitor.logIn(PASSWORD), 401).get("challengeId").asString();
        refused(visitor.post("/login/second-factor", Map.of("challengeId", challengeId, "code", app.nextCode())), 400,
                "CODE_INVALID");
        visitor.post("/login/second-factor",
                Map.of("challengeId", challengeId, "recoveryCode", app.recoveryCodes().getFirst()))
                .expectStatus()
                .isOk();
    }
}
