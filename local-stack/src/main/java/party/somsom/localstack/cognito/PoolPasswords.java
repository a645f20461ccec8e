package party.somsom.localstack.cognito;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Salted digests. That is enough for the passwords of test accounts, and quick. */
final class PoolPasswords {
    private static final int SALT_BYTES = 16;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PoolPasswords() {
    }

    static String hash(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Fault.INVALID_PASSWORD.asException();
        }
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return digest(HexFormat.of().formatHex(salt), password);
    }

    static boolean matches(String password, String hash) {
        return !hash.isEmpty() && MessageDigest.isEqual(bytes(hash),
                bytes(digest(hash.substring(0, SALT_BYTES * 2), password)));
    }

    static String random() {
        return "%08x-A1".formatted(RANDOM.nextInt());
    }

    private static String digest(String salt, String password) {
        try {
            return salt + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(salt + password)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
