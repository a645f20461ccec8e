package party.somsom.identity;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What somebody signs up with.
 *
 * @param language     of the mails
 * @param termsVersion the terms that they accepted
 */
public record SignUpForm(String email, String password, String name, @Nullable String termsVersion, Locale language) {
}
