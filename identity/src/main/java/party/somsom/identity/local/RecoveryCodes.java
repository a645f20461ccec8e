package party.somsom.identity.local;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import party.somsom.foundation.digest.KeyedHash;
import party.somsom.foundation.id.Ids;
import party.somsom.identity.token.RootSecret;
import party.somsom.identity.totp.Base32;

/**
 * Codes of 80 random bits for people who have lost their second factor. Only keyed hashes are stored, and the key is
 * not in the database. Methods run in the caller's transaction.
 */
class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int BYTES = 10;

    private final RecoveryCodeRows rows;
    private final EntityManager entities;
    private final Ids ids;
    private final KeyedHash hashes;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(RecoveryCodeRows rows, EntityManager entities, Ids ids, RootSecret root) {
        this.rows = rows;
        this.entities = entities;
        this.ids = ids;
        this.hashes = new KeyedHash(root.derive("recovery codes"));
    }

    /** Replaces all codes of the account. The answer is the only place where they can be read. */
    List<String> renew(String accountId) {
        rows.deleteAll(accountId);
        var codes = Stream.generate(this::code).limit(COUNT).toList();
        codes.forEach(code -> entities.persist(new RecoveryCode(ids.next(), accountId, hash(accountId, code))));
        return codes.stream().map(code -> code.replaceAll("(.{4})(?!$)", "$1-")).toList();
    }

    /** Whether it was one of the codes that are left. It is not left afterwards. */
    boolean use(String accountId, String typed) {
        return rows.use(accountId, hash(accountId, typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", ""))) > 0;
    }

    void deleteAll(String accountId) {
        rows.deleteAll(accountId);
    }

    private String code() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base32.of(bytes);
    }

    private byte[] hash(String accountId, String code) {
        return hashes.of(accountId + code);
    }
}
