package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;

/** What owners see and change of their account. */
@WithApplication
class OwnAccountIT {
    private static final String NEW_PASSWORD = "a better horse";

    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    private Visitor visitor;
    private Visitor.Tokens tokens;
    private Guest owner;

    @BeforeEach
    void logIn() {
        visitor = new Visitor(http).confirmed();
        tokens = visitor.tokens();
        owner = Guest.withToken(http, visitor.email(), tokens.accessToken());
    }

    @Test
    void ownersSeeTheirAccount() {
        var account = json(owner.get("/account"), 200);

        assertThat(account.get("userId").asString()).isEqualTo(owner.userId());
        assertThat(account.get("email").asString()).isEqualTo(visitor.email());
        assertThat(account.get("name").asString()).isEqualTo("Soo");
        assertThat(account.has("createdAt")).isTrue();
        refused(http.get().uri("/account").exchange(), 401, "UNAUTHENTICATED");
    }

    @Test
    void theTermsThatSomebodyAcceptedAreRecorded() {
        var other = new Visitor(http);
        other.post("/signup", Map.of("email", other.email(), "password", PASSWORD, "name", "Min", "termsVersion",
                "2026-11")).expectStatus().isCreated();
        other.confirm(other.mails(1).getFirst().code()).expectStatus().isOk();

        var account = json(Guest.withToken(http, other.email(), other.tokens().accessToken()).get("/account"), 200);

        assertThat(account.get("termsVersion").asString()).isEqualTo("2026-11");
        assertThat(account.has("termsAcceptedAt")).isTrue();
    }

    @Test
    void aNewNameIsShownAtOnceOnEveryNodeAndIsInTheNextTokens() {
        var organiser = Guest.at(http, accounts);
        var room = json(organiser.create(FestivalForm.inAWeek(clock)), 201).get("chatRoomId")
                .asString();
        var path = "/festivals/chatting/" + room;
        owner.post(path + "/join", Map.of()).expectStatus().isOk();
        try (var node = new SecondNode()) {
            assertThat(nameIn(owner, path)).isEqualTo("Soo");
            assertThat(nameIn(owner.on(node.http()), path)).isEqualTo("Soo");

            var renamed = json(owner.patch("/account", Map.of("name", " Hana ")), 200);

            assertThat(renamed.get("name").asString()).isEqualTo("Hana");
            assertThat(nameIn(owner, path)).isEqualTo("Hana");
            await()
                    .untilAsserted(() -> assertThat(nameIn(owner.on(node.http()), path)).isEqualTo("Hana"));
        }
        var next = Visitor.tokensOf(visitor.refresh(tokens.refreshToken()));
        assertThat(json(visitor.verify(next.accessToken()), 200).get("name").asString()).isEqualTo("Hana");
        invalid(owner.patch("/account", Map.of("name", "")), "name");
    }

    private static String nameIn(Guest reader, String path) {
        return Guest.items(json(reader.get(path + "/members"), 200)).getFirst().get("name").asString();
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsOnly() {
        var elsewhere = visitor.tokens();

        owner.post("/account/password", Map.of("currentPassword", PASSWORD, "newPassword", NEW_PASSWORD))
                .expectStatus()
                .isNoContent();

        refused(visitor.verify(elsewhere.accessToken()), 401, "TOKEN_INVALID");
        refused(visitor.refresh(elsewhere.refreshToken()), 401, "TOKEN_INVALID");
        visitor.verify(tokens.accessToken()).expectStatus().isOk();
        visitor.refresh(tokens.refreshToken()).expectStatus().isOk();
        refused(visitor.logIn(PASSWORD), 401, "BAD_CREDENTIALS");
        visitor.logIn(NEW_PASSWORD).expectStatus().isOk();
        assertThat(visitor.mails(2).getFirst().subject()).isEqualTo("Your Somsom password was changed");
    }

    @Test
    void aStolenTokenIsNotEnoughForANewPassword() {
        var guess = Map.of("currentPassword", "wrong password", "newPassword", NEW_PASSWORD);
        for (var i = 0; i < 10; i++) {
            refused(owner.post("/account/password", guess), 403, "WRONG_PASSWORD");
        }

        refused(owner.post("/account/password", guess), 429, "TOO_MANY_ATTEMPTS");
        visitor.logIn(PASSWORD).expectStatus().isOk();
    }

    @Test
    void aPasswordThatLeakedIsRefused() {
        refused(owner.post("/account/password", Map.of("currentPassword", PASSWORD, "newPassword", "Password1")), 400,
                "PASSWORD_BREACHED");
        invalid(owner.post("/account/password", Map.of("currentPassword", PASSWORD, "newPassword", "short")),
                "newPassword");
    }

    @Test
    void aNewAddressIsProvedAndTheOldOneIsTold() {
        var there = new Visitor(http);
        refused(owner.post("/account/email", Map.of("password", "wrong password", "newEmail", there.email())), 403,
                "WRONG_PASSWORD");
        owner.post("/account/email", Map.of("password", PASSWORD, "newEmail", there.email()))
                .expectStatus()
                .isAccepted();
        var code = there.mails(1).getFirst().code();
        refused(owner.post("/account/email/confirm", Map.of("code", code.equals("111111") ? "222222" : "111111")), 400,
                "CODE_INVALID");
        assertThat(json(owner.get("/account"), 200).get("email").asString()).isEqualTo(visitor.email());

        var changed = json(owner.post("/account/email/confirm", Map.of("code", code)), 200);

        assertThat(changed.get("email").asString()).isEqualTo(there.email());
        assertThat(visitor.mails(2).getFirst().subject()).isEqualTo("Your Somsom address was changed");
        var next = Visitor.tokensOf(visitor.refresh(tokens.refreshToken()));
        assertThat(json(visitor.verify(next.accessToken()), 200).get("email").asString()).isEqualTo(there.email());
        there.logIn(PASSWORD).expectStatus().isOk();
        refused(visitor.logIn(PASSWORD), 401, "BAD_CREDENTIALS");
        refused(owner.post("/account/email/confirm", Map.of("code", code)), 400, "CODE_INVALID");
    }

    @Test
    void anAddressOfAnotherAccountIsTaken() {
        var other = new Visitor(http).confirmed();

        refused(owner.post("/account/email", Map.of("password", PASSWORD, "newEmail", other.email())), 409,
                "EMAIL_TAKEN");
    }

    @Test
    void aCodeThatCameToTheOldAddressIsVoidWithIt() {
        visitor.post("/password/forgot", Map.of("email", visitor.email())).expectStatus().isAccepted();
        var oldCode = visitor.mails(2).getFirst().code();
        var there = new Visitor(http);
        owner.post("/account/email", Map.of("password", PASSWORD, "newEmail", there.email()))
                .expectStatus()
                .isAccepted();
        json(owner.post("/account/email/confirm", Map.of("code", there.mails(1).getFirst().code())), 200);

        refused(there.post("/password/reset",
                Map.of("email", there.email(), "code", oldCode, "newPassword", NEW_PASSWORD)), 400, "CODE_INVALID");
    }
}
