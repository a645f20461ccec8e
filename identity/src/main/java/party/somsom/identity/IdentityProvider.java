package party.somsom.identity;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the accounts and their sessions. Callers pass e-mail addresses and names normalised and valid. Each method
 * refuses with an {@link IdentityRefusedException} and one of the reasons named here.
 */
public interface IdentityProvider {
    /**
     * Makes an account and sends it a confirmation code. If the account exists but is not confirmed yet, this happens
     * again, and the last sign-up counts. {@code EMAIL_TAKEN}, {@code OVERLOADED}.
     */
    AccountView signUp(String email, String password, String name, Locale language);

    /**
     * Confirms an account with the last code that was sent. The same code again changes nothing. {@code CODE_INVALID},
     * also for an unknown address; {@code CODE_EXPIRED} only if the code is right.
     */
    AccountView confirm(String email, String code, @Nullable String name);

    /**
     * {@code BAD_CREDENTIALS}, which takes as long for an unknown address as for a known one; {@code NOT_CONFIRMED},
     * {@code OVERLOADED}.
     */
    SignedIn logIn(String email, String password);

    /** {@code TOKEN_INVALID}, {@code TOKEN_EXPIRED}, {@code TOKEN_REUSED}. */
    SignedIn refresh(String refreshToken);

    /** The names by account. Deleted accounts are missing. */
    Map<String, String> names(Collection<String> userIds);

    /** When this returns, the session's refresh token and access tokens work on no node. */
    void signOut(Caller caller);
}
