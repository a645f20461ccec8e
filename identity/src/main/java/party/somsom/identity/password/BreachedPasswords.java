package party.somsom.identity.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

import party.somsom.foundation.text.Texts;
import party.somsom.identity.IdentityRefusal;

/**
 * Knows the passwords that were most frequent in breaches. People who guess try them first, so nobody may choose them,
 * in capitals or not.
 */
public final class BreachedPasswords {
    private static final int MOST_CHARACTERS = 72;
    private static final String LIST = "identity/breached-passwords.txt";

    private final Set<String> known;

    public BreachedPasswords() {
        try {
            this.known = new ClassPathResource(LIST).getContentAsString(StandardCharsets.US_ASCII)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses with {@code PASSWORD_BREACHED}. */
    public void refuse(String password) {
        if (known.contains(Texts.composed(password, MOST_CHARACTERS).toLowerCase(Locale.ROOT))) {
            throw IdentityRefusal.PASSWORD_BREACHED.asException();
        }
    }
}
