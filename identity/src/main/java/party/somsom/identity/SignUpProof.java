package party.somsom.identity;

import org.jspecify.annotations.Nullable;

/**
 * What shows that an address belongs to whoever signed up.
 *
 * @param userId of the sign-up; without it any sign-up of the address counts
 * @param name   replaces the one of the sign-up
 * @param logIn  whether to start a session too, which needs the {@code userId}
 */
public record SignUpProof(String email, String code, @Nullable String userId, @Nullable String name, boolean logIn) {
}
