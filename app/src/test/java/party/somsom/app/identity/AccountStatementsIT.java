package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.app.WithApplication;
import party.somsom.identity.IdentityProvider;

/** Asserts how often the tables of accounts and sign-ups are asked. The server's own log counts. */
@WithApplication
class AccountStatementsIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private IdentityProvider identity;
    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(http);
        jdbc.sql("SET GLOBAL log_output = 'TABLE', GLOBAL general_log = ON").update();
    }

    @AfterEach
    void stopLogging() {
        jdbc.sql("SET GLOBAL general_log = OFF").update();
    }

    private int statements(Runnable action) {
        return statements("identity_(account|signup)", action);
    }

    private int statements(String pattern, Runnable action) {
        jdbc.sql("TRUNCATE TABLE mysql.general_log").update();
        action.run();
        return jdbc.sql("""
                SELECT COUNT(*) FROM mysql.general_log WHERE command_type IN ('Query', 'Execute')
                AND argument REGEXP :pattern AND argument NOT LIKE '%general_log%'
                """).param("pattern", pattern).query(Integer.class).single();
    }

    @Test
    void loggingInAsksOnce() {
        visitor.confirmed();

        assertThat(statements(() -> visitor.logIn(PASSWORD).expectStatus().isOk())).isEqualTo(1);
    }

    /** So the time does not show which of them it is. */
    @Test
    void everyFailureAsksEquallyOften() {
        var wrong = "wrong password";
        assertThat(statements(() -> refused(visitor.logIn(wrong), 401, "BAD_CREDENTIALS"))).isEqualTo(2);

        visitor.signUp().expectStatus().isCreated();
        assertThat(statements(() -> refused(visitor.logIn(wrong), 401, "BAD_CREDENTIALS"))).isEqualTo(2);
        assertThat(statements(() -> refused(visitor.logIn(PASSWORD), 403, "NOT_CONFIRMED"))).isEqualTo(2);

        visitor.confirm(visitor.mails(1).getFirst().code()).expectStatus().isOk();
        assertThat(statements(() -> refused(visitor.logIn(wrong), 401, "BAD_CREDENTIALS"))).isEqualTo(2);
    }

    /** So the time does not show whether there is an account. */
    @Test
    void aForgottenPasswordCostsTheSameForAnUnknownAddress() {
        var work = "identity_account|insert into identity_(code|mail)";
        visitor.confirmed();

        assertThat(statements(work, () -> forgetsPassword(visitor))).isEqualTo(3);
        assertThat(statements(work, () -> forgetsPassword(new Visitor(http)))).isEqualTo(3);
    }

    private static void forgetsPassword(Visitor who) {
        who.post("/password/forgot", Map.of("email", who.email())).expectStatus().isAccepted();
    }

    @Test
    void allNamesAreReadAtOnce() {
        var userId = json(visitor.confirmed().logIn(PASSWORD), 200).get("user").get("userId").asString();

        assertThat(statements(() -> assertThat(identity.names(List.of(userId, "nobody"))).containsExactly(
                Map.entry(userId, "Soo")))).isEqualTo(1);
        assertThat(statements(() -> assertThat(identity.names(List.of())).isEmpty())).isZero();
    }
}
