package party.somsom.identity.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts in MySQL. */
class AccountStore {
    private static final String COLUMNS = "id, email, name, password_hash, confirmed_at, "
            + "code_id, code_hash, code_expires_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stores the account. It replaces an unconfirmed account with the same address but keeps that account's id. A
     * confirmed account stays as it is. This is one statement, so of two sign-ups at the same time only one can be the
     * first.
     *
     * @return the account as it is stored now
     */
    Account register(Account account) {
        jdbc.sql("""
                INSERT INTO identity_account
                  (id, email, name, password_hash, created_at, code_id, code_hash, code_expires_at)
                VALUES (:id, :email, :name, :passwordHash, :now, :codeId, :codeHash, :codeExpiresAt)
                ON DUPLICATE KEY UPDATE
                  name = IF(confirmed_at IS NULL, VALUES(name), name),
                  password_hash = IF(confirmed_at IS NULL, VALUES(password_hash), password_hash),
                  code_id = IF(confirmed_at IS NULL, VALUES(code_id), code_id),
                  code_hash = IF(confirmed_at IS NULL, VALUES(code_hash), code_hash),
                  code_expires_at = IF(confirmed_at IS NULL, VALUES(code_expires_at), code_expires_at)
                """)
                .param("id", account.id())
                .param("email", account.email())
                .param("name", account.name())
                .param("passwordHash", account.passwordHash())
                .param("now", clock.millis())
                .param("codeId", account.code().id())
                .param("codeHash", account.code().hash())
                .param("codeExpiresAt", account.code().expiresAt().toEpochMilli())
                .update();
        return findByEmail(account.email()).orElseThrow();
    }

    Optional<Account> findByEmail(String email) {
        return find("email", email);
    }

    Optional<Account> findById(String id) {
        return find("id", id);
    }

    Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, name FROM identity_account WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getString("id"), row.getString("name"));
                    });
        }
        return names;
    }

    /** Does nothing if the account is already confirmed or a newer code was sent. */
    void confirm(Account account, @Nullable String name) {
        jdbc.sql("""
                UPDATE identity_account SET confirmed_at = :now, name = COALESCE(:name, name)
                WHERE id = :id AND code_id = :codeId AND confirmed_at IS NULL
                """)
                .param("now", clock.millis())
                .param("name", name)
                .param("id", account.id())
                .param("codeId", account.code().id())
                .update();
    }

    private Optional<Account> find(String column, String value) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM identity_account WHERE " + column + " = :value")
                .param("value", value)
                .query(AccountStore::read)
                .optional();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        var confirmedAt = row.getLong("confirmed_at");
        var confirmed = row.wasNull() ? null : Instant.ofEpochMilli(confirmedAt);
        return new Account(row.getString("id"), row.getString("email"), row.getString("name"),
                row.getString("password_hash"), confirmed,
                new Account.Code(row.getString("code_id"), row.getBytes("code_hash"),
                        Instant.ofEpochMilli(row.getLong("code_expires_at"))));
    }
}
