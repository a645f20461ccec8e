package party.somsom.identity.local;

import java.time.Instant;
import java.util.List;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.identity.token.SealedKey;
import party.somsom.identity.token.SigningKeyStore;

/** The sealed signing keys in MySQL. This is plain SQL because of two nodes that add one number, one has to fail. */
class SigningKeyTable implements SigningKeyStore {
    private final JdbcClient jdbc;

    SigningKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SealedKey> all() {
        return jdbc.sql("SELECT number, made_at, sealed FROM identity_signing_key ORDER BY number")
                .query((row, _) -> new SealedKey(row.getInt(1), Instant.ofEpochMilli(row.getLong(2)),
                        row.getBytes(3)))
                .list();
    }

    @Override
    public boolean add(SealedKey key) {
        try {
            return jdbc.sql("INSERT INTO identity_signing_key (number, made_at, sealed) VALUES (:number, :at, :sealed)")
                    .param("number", key.number())
                    .param("at", key.madeAt().toEpochMilli())
                    .param("sealed", key.content())
                    .update() > 0;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public void remove(int number) {
        jdbc.sql("DELETE FROM identity_signing_key WHERE number = :number").param("number", number).update();
    }
}
