package party.somsom.identity;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the accounts and their sessions. E-mail addresses and names come normalised and valid. Each method refuses by an
 * {@link IdentityRefusedException} with the reasons named here.
 */
public interface IdentityProvider {
    /**
     * Makes an account and sends it a confirmation code. For an account that is not confirmed yet it does so again: the
     * last sign-up counts. {@code EMAIL_TAKEN}, {@code OVERLOADED}.
     */
    AccountView signUp(String email, String password, String name, Locale language);

    /**
     * Confirms with the last code sent; repeating it with the same code changes nothing. {@code CODE_INVALID}, also for an
     * unknown address; {@code CODE_EXPIRED} only with the right code.
     */
    AccountView confirm(String email, String code, @Nullable String name);

    /**
     * {@code BAD_CREDENTIALS}, which takes as long for an unknown address as for a known one; {@code NOT_CONFIRMED},
     * {@code OVERLOADED}.
     */
    SignedIn logIn(String email, String password);

    /** {@code TOKEN_INVALID}, {@code TOKEN_EXPIRED}, {@code TOKEN_REUSED}. */
    SignedIn refresh(String refreshToken);

    /** By account; accounts that are gone have no name. */
    Map<String, String> names(Collection<String> userIds);

    /** When this returns, neither the session's refresh token nor its access tokens work on any node. */
    void signOut(Caller caller);
}
