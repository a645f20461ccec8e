package party.somsom.identity.local;

import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.identity.SecondFactorView;

/** Says which second factors an account has. This is plain SQL because one statement asks three tables. */
class SecondFactorTable {
    private final JdbcClient jdbc;

    SecondFactorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SecondFactorView of(String accountId) {
        return jdbc.sql("""
                SELECT (SELECT COUNT(*) FROM identity_totp WHERE account_id = :id),
                  (SELECT COUNT(*) FROM identity_passkey WHERE account_id = :id),
                  (SELECT COUNT(*) FROM identity_recovery_code WHERE account_id = :id)
                """)
                .param("id", accountId)
                .query((row, _) -> new SecondFactorView(row.getInt(1) > 0, row.getInt(2), row.getInt(3)))
                .single();
    }
}
