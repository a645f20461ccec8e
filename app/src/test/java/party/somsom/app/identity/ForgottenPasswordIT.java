package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.api.TurnableClock;
import party.somsom.app.WithApplication;

@WithApplication
class ForgottenPasswordIT {
    private static final String NEW_PASSWORD = "a better horse";

    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private JdbcClient jdbc;
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(http);
    }

    private ResponseSpec forgot(String language) {
        return visitor.post("/password/forgot", Map.of("email", visitor.email()), language);
    }

    private ResponseSpec reset(String code, String newPassword) {
        return visitor.post("/password/reset",
                Map.of("email", visitor.email(), "code", code, "newPassword", newPassword));
    }

    /** The code in the newest mail. */
    private String forgotten(int mails) {
        forgot("en").expectStatus().isAccepted();
        return visitor.mails(mails).getFirst().code();
    }

    @Test
    void whoeverForgotThePasswordSetsANewOneAndAllSessionsEnd() {
        var tokens = visitor.confirmed().tokens();
        var code = forgotten(2);

        reset(code, NEW_PASSWORD).expectStatus().isNoContent();

        refused(visitor.verify(tokens.accessToken()), 401, "TOKEN_INVALID");
        refused(visitor.refresh(tokens.refreshToken()), 401, "TOKEN_INVALID");
        refused(visitor.logIn(PASSWORD), 401, "BAD_CREDENTIALS");
        visitor.logIn(NEW_PASSWORD).expectStatus().isOk();
        var notice = visitor.mails(3).getFirst();
        assertThat(notice.subject()).isEqualTo("Your Somsom password was changed");
        assertThat(notice.text()).contains("all other sessions were ended").doesNotContain("http");
        refused(reset(code, "yet another horse"), 400, "CODE_INVALID");
    }

    @Test
    void whoeverReadsKoreanGetsKoreanMails() {
        visitor.confirmed();
        forgot("ko").expectStatus().isAccepted();

        var mail = visitor.mails(2).getFirst();
        assertThat(mail.subject()).isEqualTo("솜솜 새 비밀번호");
        reset(mail.code(), NEW_PASSWORD).expectStatus().isNoContent();
    }

    @Test
    void aStrangerWhoAsksForACodeDoesNotTakeTheOwnersCodeAway() {
        visitor.confirmed();
        var owners = forgotten(2);
        forgotten(3);

        reset(owners, NEW_PASSWORD).expectStatus().isNoContent();
    }

    @Test
    void anUnknownAddressIsToldTheSameAndGetsNoMail() {
        forgot("en").expectStatus().isAccepted().expectBody().isEmpty();

        refused(reset("123456", NEW_PASSWORD), 400, "CODE_INVALID");
        visitor.signUp().expectStatus().isCreated();
        assertThat(visitor.mails(1)).singleElement()
                .satisfies(
                        mail -> assertThat(mail.subject()).isEqualTo("Your Somsom code"));
        await().until(() -> jdbc.sql("SELECT COUNT(*) FROM identity_mail WHERE recipient = :email")
                .param("email", visitor.email())
                .query(Integer.class)
                .single() == 0);
    }

    @Test
    void onlyTheRightCodeIsToldThatItExpired() {
        visitor.confirmed();
        var code = forgotten(2);
        clock.forward(Duration.ofMinutes(10));

        refused(reset(code.equals("111111") ? "222222" : "111111", NEW_PASSWORD), 400, "CODE_INVALID");
        refused(reset(code, NEW_PASSWORD), 410, "CODE_EXPIRED");
        visitor.logIn(PASSWORD).expectStatus().isOk();
    }

    @Test
    void aCodeForAnythingElseIsNoCodeForANewPassword() {
        visitor.signUp().expectStatus().isCreated();
        var code = visitor.mails(1).getFirst().code();
        visitor.confirm(code).expectStatus().isOk();

        refused(reset(code, NEW_PASSWORD), 400, "CODE_INVALID");
    }

    @Test
    void passwordsThatLeakedAreRefusedAndTheCodeStaysGood() {
        var breached = "iloveyou1";
        refused(visitor.signUp(breached, "en"), 400, "PASSWORD_BREACHED");
        visitor.confirmed();
        var code = forgotten(2);

        refused(reset(code, breached.toUpperCase()), 400, "PASSWORD_BREACHED");
        reset(code, NEW_PASSWORD).expectStatus().isNoContent();
    }

    @Test
    void codesAreNotMailedWithoutEnd() {
        visitor.confirmed();
        for (var i = 0; i < 5; i++) {
            forgot("en").expectStatus().isAccepted();
        }

        refused(forgot("en"), 429, "TOO_MANY_ATTEMPTS");
    }
}
