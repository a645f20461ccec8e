package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.WithApplication;
import party.somsom.foundation.worker.Chore;

@WithApplication
class ConfirmSignUpIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private List<Chore> chores;
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(http);
    }

    @Test
    void confirmingAgainWithTheSameCodeIsFineAndWithAnotherIsNot() {
        visitor.signUp().expectStatus().isCreated();
        var code = visitor.mails(1).getFirst().code();
        visitor.post("/confirm-signup", Map.of("email", visitor.email(), "code", code, "name", "Min"))
                .expectStatus()
                .isOk();

        clock.forward(Duration.ofHours(1));
        visitor.confirm(code)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.confirmed")
                .isEqualTo(true)
                .jsonPath(
                        "$.name")
                .isEqualTo("Min");
        refused(visitor.confirm(other(code)), 400, "CODE_INVALID");
    }

    @Test
    void anUnknownAddressIsToldWhatAWrongCodeIsTold() {
        refused(visitor.confirm("123456"), 400, "CODE_INVALID");
    }

    @Test
    void onlyTheRightCodeIsToldThatItExpired() {
        visitor.signUp().expectStatus().isCreated();
        var code = visitor.mails(1).getFirst().code();
        clock.forward(Duration.ofMinutes(10));

        refused(visitor.confirm(other(code)), 400, "CODE_INVALID");
        refused(visitor.confirm(code), 410, "CODE_EXPIRED");
    }

    @Test
    void afterFiveWrongGuessesOnlyANewCodeHelps() {
        visitor.signUp().expectStatus().isCreated();
        var code = visitor.mails(1).getFirst().code();
        IntStream.range(0, 5).forEach(_ -> refused(visitor.confirm(other(code)), 400, "CODE_INVALID"));
        refused(visitor.confirm(code), 400, "CODE_INVALID");

        visitor.signUp().expectStatus().isCreated();
        visitor.confirm(visitor.mails(2).getFirst().code()).expectStatus().isOk();
    }

    @Test
    void aCodeOfASignUpThatIsNamedDoesNotWorkAfterFiveWrongGuessesEither() {
        var userId = visitor.signedUp(PASSWORD, "Soo");
        var code = visitor.mails(1).getFirst().code();
        IntStream.range(0, 5).forEach(_ -> refused(visitor.confirm(other(code), userId), 400, "CODE_INVALID"));

        refused(visitor.confirm(code, userId), 400, "CODE_INVALID");
    }

    @Test
    void guessesWithoutTheIdDoNotCountForASignUpThatIsNamed() {
        var userId = visitor.signedUp(PASSWORD, "Soo");
        var code = visitor.mails(1).getFirst().code();
        IntStream.range(0, 6).forEach(_ -> refused(visitor.confirm(other(code)), 400, "CODE_INVALID"));

        visitor.confirm(code, userId).expectStatus().isOk();
    }

    @Test
    void whoeverConfirmsMayBeLoggedInAsWell() {
        var userId = visitor.signedUp(PASSWORD, "Soo");
        var code = visitor.mails(1).getFirst().code();

        var session = json(visitor.confirmAndLogIn(code, userId), 200).get("session");

        assertThat(session.get("user").get("userId").asString()).isEqualTo(userId);
        visitor.verify(session.get("accessToken").asString()).expectStatus().isOk();
        visitor.refresh(session.get("refreshToken").asString()).expectStatus().isOk();
    }

    @Test
    void theCodeLogsNobodyInASecondTime() {
        var userId = visitor.signedUp(PASSWORD, "Soo");
        var code = visitor.mails(1).getFirst().code();
        visitor.confirmAndLogIn(code, userId).expectStatus().isOk();

        assertThat(json(visitor.confirmAndLogIn(code, userId), 200).has("session")).isFalse();
    }

    @Test
    void theCodeAloneLogsNobodyIn() {
        visitor.signedUp(PASSWORD, "Soo");
        var code = visitor.mails(1).getFirst().code();

        var answer = visitor.post("/confirm-signup", Map.of("email", visitor.email(), "code", code, "logIn", true));

        assertThat(json(answer, 200).has("session")).isFalse();
    }

    @Test
    void anotherCodeIsSentInTheLanguageOfTheSignUpAndTheFirstGoesOnWorking() {
        visitor.signUp(PASSWORD, "ko").expectStatus().isCreated();
        var first = visitor.mails(1).getFirst().code();
        var userId = visitor.signedUp("another password", "Min");
        visitor.mails(2);

        visitor.resend(userId).expectStatus().isAccepted();

        var another = visitor.mails(3).getFirst();
        assertThat(another.text()).contains("\"Min\"");
        refused(visitor.confirm(first, userId), 400, "CODE_INVALID");
        visitor.confirm(another.code(), userId).expectStatus().isOk();
    }

    @Test
    void anEarlierCodeOfTheSameSignUpGoesOnWorking() {
        var userId = visitor.signedUp(PASSWORD, "Soo");
        var first = visitor.mails(1).getFirst().code();
        visitor.resend(userId).expectStatus().isAccepted();
        visitor.mails(2);

        visitor.confirm(first, userId).expectStatus().isOk();
    }

    @Test
    void anotherCodeWorksWhenTheFirstHasExpired() {
        var userId = visitor.signedUp(PASSWORD, "Soo");
        var first = visitor.mails(1).getFirst().code();
        clock.forward(Duration.ofMinutes(10));
        visitor.resend(userId).expectStatus().isAccepted();

        var another = visitor.mails(2).getFirst().code();

        if (!first.equals(another)) {
            refused(visitor.confirm(first, userId), 410, "CODE_EXPIRED");
        }
        visitor.confirm(another, userId).expectStatus().isOk();
    }

    @Test
    void nobodyLearnsWhichSignUpsThereAre() {
        var userId = visitor.signedUp(PASSWORD, "Soo");
        visitor.confirm(visitor.mails(1).getFirst().code(), userId).expectStatus().isOk();

        visitor.resend(userId).expectStatus().isAccepted();
        visitor.resend("no-such-sign-up").expectStatus().isAccepted();

        var sentinel = new Visitor(http);
        sentinel.signedUp(PASSWORD, "Min");
        sentinel.mails(1);
        assertThat(visitor.mails(1)).hasSize(1);
    }

    @Test
    void otherCodesAreNotSentWithoutEnd() {
        IntStream.range(0, 5).forEach(_ -> visitor.resend(visitor.email()).expectStatus().isAccepted());

        refused(visitor.resend(visitor.email()), 429, "TOO_MANY_ATTEMPTS");
    }

    @Test
    void theTermsThatWereAcceptedAreKept() {
        var userId = json(visitor.post("/signup", Map.of("email", visitor.email(), "password", PASSWORD, "name", "Soo",
                "termsVersion", "2026-11")), 201).get("userId").asString();
        visitor.confirm(visitor.mails(1).getFirst().code(), userId).expectStatus().isOk();

        var accepted = jdbc.sql("""
                SELECT terms_version FROM identity_account WHERE id = :id AND terms_accepted_at = created_at
                """).param("id", userId).query(String.class).single();
        assertThat(accepted).isEqualTo("2026-11");
    }

    @Test
    void aSignUpThatNobodyConfirmsIsForgotten() throws Exception {
        var userId = visitor.signedUp(PASSWORD, "Soo");
        var fresh = new Visitor(http);
        clock.forward(Duration.ofDays(8));
        var freshId = fresh.signedUp(PASSWORD, "Min");

        for (var chore : chores) {
            if (chore.name().equals("identity-forget-expired")) {
                chore.run();
            }
        }

        assertThat(jdbc.sql("SELECT id FROM identity_signup WHERE id IN (:ids)")
                .param("ids", List.of(userId, freshId))
                .query(String.class)
                .list()).containsExactly(freshId);
        refused(visitor.logIn(PASSWORD), 401, "BAD_CREDENTIALS");
    }

    private static String other(String code) {
        return code.equals("111111") ? "222222" : "111111";
    }
}
