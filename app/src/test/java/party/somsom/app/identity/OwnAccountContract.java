package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.AccountsUnderTest.other;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;
import static party.somsom.app.identity.Visitor.tokensOf;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** What owners see, change and delete of their account. */
interface OwnAccountContract extends AccountsUnderTest {
    @Test
    default void ownersSeeTheirAccountAndTheTermsThatTheyAccepted() {
        visitor().post("/signup", Map.of("email", visitor().email(), "password", PASSWORD, "name", "Soo",
                "termsVersion", "2026-11")).expectStatus().isCreated();
        visitor().confirm(visitor().mails(1).getFirst().code()).expectStatus().isOk();

        var account = json(owner(visitor().tokens()).get("/account"), 200);

        assertThat(account.get("email").asString()).isEqualTo(visitor().email());
        assertThat(account.get("name").asString()).isEqualTo("Soo");
        assertThat(account.get("termsVersion").asString()).isEqualTo("2026-11");
        assertThat(account.has("termsAcceptedAt")).isTrue();
        assertThat(account.has("createdAt")).isTrue();
    }

    @Test
    default void aNewNameIsInTheNextTokens() {
        var tokens = visitor().confirmed().tokens();

        var renamed = json(owner(tokens).patch("/account", Map.of("name", " Hana ")), 200);

        assertThat(renamed.get("name").asString()).isEqualTo("Hana");
        var next = tokensOf(visitor().refresh(tokens.refreshToken()));
        assertThat(json(visitor().verify(next.accessToken()), 200).get("name").asString()).isEqualTo("Hana");
        assertThat(json(visitor().logIn(PASSWORD), 200).get("user").get("name").asString()).isEqualTo("Hana");
    }

    @Test
    default void aNewAddressIsProvedAndTheOldOneIsTold() {
        var tokens = visitor().confirmed().tokens();
        var owner = owner(tokens);
        var there = new Visitor(http());
        refused(owner.post("/account/email", Map.of("password", "wrong password", "newEmail", there.email())), 403,
                "WRONG_PASSWORD");
        owner.post("/account/email", Map.of("password", PASSWORD, "newEmail", there.email()))
                .expectStatus()
                .isAccepted();
        var code = there.mails(1).getFirst().code();
        refused(owner.post("/account/email/confirm", Map.of("code", other(code))), 400, "CODE_INVALID");
        assertThat(json(owner.get("/account"), 200).get("email").asString()).isEqualTo(visitor().email());

        var changed = json(owner.post("/account/email/confirm", Map.of("code", code)), 200);

        assertThat(changed.get("email").asString()).isEqualTo(there.email());
        assertThat(visitor().mails(2).getFirst().subject()).isEqualTo("Your Somsom address was changed");
        var next = tokensOf(visitor().refresh(tokens.refreshToken()));
        assertThat(json(visitor().verify(next.accessToken()), 200).get("email").asString()).isEqualTo(there.email());
        there.logIn(PASSWORD).expectStatus().isOk();
        refused(visitor().logIn(PASSWORD), 401, "BAD_CREDENTIALS");
        refused(owner.post("/account/email/confirm", Map.of("code", code)), 400, "CODE_INVALID");
    }

    @Test
    default void anAddressOfAnotherAccountIsTaken() {
        var other = new Visitor(http()).confirmed();
        var owner = owner(visitor().confirmed().tokens());

        refused(owner.post("/account/email", Map.of("password", PASSWORD, "newEmail", other.email())), 409,
                "EMAIL_TAKEN");
    }

    @Test
    default void theExportHasTheAccountAndItsSessions() {
        var owner = owner(visitor().confirmed().tokens());

        var files = Zip.files(owner.get("/account/export"));

        assertThat(files.get("account.json")).contains(visitor().email(), "Soo");
        assertThat(files.get("sessions.json")).contains("sessionId", "startedAt");
    }

    @Test
    default void whoeverDeletesTheAccountIsForgottenAndTheAddressIsFree() {
        var tokens = visitor().confirmed().tokens();
        var elsewhere = visitor().tokens();
        var owner = owner(tokens);
        var gone = owner.userId();
        refused(owner.delete("/account", Map.of("password", "wrong password")), 403, "WRONG_PASSWORD");

        owner.delete("/account", Map.of("password", PASSWORD)).expectStatus().isNoContent();

        refused(owner.get("/account"), 401, "TOKEN_INVALID");
        refused(visitor().verify(elsewhere.accessToken()), 401, "TOKEN_INVALID");
        refused(visitor().refresh(elsewhere.refreshToken()), 401, "TOKEN_INVALID");
        refused(visitor().logIn(PASSWORD), 401, "BAD_CREDENTIALS");
        visitor().signUp().expectStatus().isCreated();
        visitor().confirm(visitor().mails(2).getFirst().code()).expectStatus().isOk();
        assertThat(owner(visitor().tokens()).userId()).isNotEqualTo(gone);
    }
}
