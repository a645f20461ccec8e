package party.somsom.api.identity;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import party.somsom.api.security.Caller;

/**
 * Whoever keeps the accounts. E-mail addresses and names come normalised and valid. Refusals are
 * {@link party.somsom.api.problem.ProblemException}s with the codes named here.
 */
public interface IdentityProvider {
    /**
     * Makes an account and sends it a confirmation code, or does so again for one that is not confirmed yet: the last
     * sign-up counts. {@code EMAIL_TAKEN}.
     */
    AccountView signUp(String email, String password, String name, Locale language);

    /**
     * Confirms with the last code sent; repeating it with the same code changes nothing. {@code CODE_INVALID} also for
     * unknown addresses, {@code CODE_EXPIRED} only to whoever has the right code.
     */
    AccountView confirm(String email, String code, @Nullable String name);

    /** {@code BAD_CREDENTIALS}, for an unknown address as late as for a known one; {@code NOT_CONFIRMED}. */
    SignedIn logIn(String email, String password);

    /** {@code TOKEN_INVALID}, {@code TOKEN_EXPIRED}, {@code TOKEN_REUSED}. */
    SignedIn refresh(String refreshToken);

    /** By account; accounts that are gone have no name. */
    Map<String, String> names(Collection<String> userIds);

    /** When this returns, neither the session's refresh token nor its access tokens work on any node. */
    void signOut(Caller caller);
}
