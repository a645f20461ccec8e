package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

/** A database of 0.1 has confirmed accounts and others in one table. */
@WithLocalStack(LocalServer.MYSQL)
class SignUpMigrationIT {
    private static final String SCHEMA = "identity_" + UUID.randomUUID().toString().replace('-', '_');

    private final DriverManagerDataSource database = new DriverManagerDataSource(
            System.getProperty("spring.datasource.url"), System.getProperty("spring.datasource.username"),
            System.getProperty("spring.datasource.password"));
    private final JdbcClient jdbc = JdbcClient.create(database);

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .locations("classpath:db/identity")
                .target(version)
                .load()
                .migrate();
    }

    private void account(String id, String email, boolean confirmed) {
        jdbc.sql("""
                INSERT INTO %s.identity_account (id, email, name, password_hash, created_at, confirmed_at, code_id,
                  code_hash, code_expires_at) VALUES (:id, :email, 'Soo', 'hash', 1, :confirmedAt, :codeId, 'code', 2)
                """.formatted(SCHEMA))
                .param("id", id)
                .param("email", email)
                .param("confirmedAt", confirmed ? 2 : null)
                .param("codeId", "code-" + id)
                .update();
    }

    @Test
    void whatIsNotConfirmedBecomesASignUp() {
        migrateTo("1");
        account("ann", "ann@example.com", true);
        account("bob", "bob@example.com", false);
        account("cho", "조@example.com", false);

        migrateTo("2");

        assertThat(ids("identity_account", "TRUE")).containsExactly("ann");
        assertThat(ids("identity_account", "code_id = 'code-ann' AND terms_version IS NULL")).containsExactly("ann");
        assertThat(ids("identity_signup", "TRUE")).containsExactly("bob");
        assertThat(ids("identity_signup", "email = 'bob@example.com' AND password_hash = 'hash' AND expires_at = 2"))
                .containsExactly("bob");
        assertThat(ids("identity_signup_code", "sign_up_id = 'bob' AND expires_at = 2")).containsExactly("code-bob");
    }

    private List<String> ids(String table, String condition) {
        return jdbc.sql("SELECT id FROM %s.%s WHERE %s".formatted(SCHEMA, table, condition))
                .query(String.class)
                .list();
    }
}
