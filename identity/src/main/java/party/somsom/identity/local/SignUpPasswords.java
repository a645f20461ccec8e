package party.somsom.identity.local;

import java.util.Arrays;
import java.util.List;

import party.somsom.foundation.digest.KeyedHash;
import party.somsom.identity.token.RootSecret;

/**
 * The passwords of people who have not confirmed yet. All those for one address have the same salt. So one hash is
 * enough to compare a password with all of them, and the time does not show how many there are.
 */
class SignUpPasswords {
    private static final int SALT_BYTES = 16;

    private final Passwords passwords;
    private final KeyedHash salts;

    SignUpPasswords(Passwords passwords, RootSecret root) {
        this.passwords = passwords;
        this.salts = new KeyedHash(root.derive("sign-up salts"));
    }

    String hash(String email, String password) {
        return passwords.hash(password, Arrays.copyOf(salts.of(email), SALT_BYTES));
    }

    /** Takes as long as checking one password, however many hashes there are. */
    boolean matchesAny(String password, List<String> hashes) {
        if (hashes.isEmpty()) {
            passwords.matchNobody(password);
            return false;
        }
        return hashes.contains(passwords.hash(password, Passwords.saltOf(hashes.getFirst())));
    }
}
