package party.somsom.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the accounts and their sessions. Callers pass e-mail addresses and names normalised and valid. Each method
 * refuses with an {@link IdentityRefusedException} and one of the reasons named here.
 */
public interface IdentityProvider {
    /**
     * Notes a sign-up and mails it a code. The account with the answered id exists once the sign-up is confirmed. A
     * sign-up changes no other one for the same address. {@code PASSWORD_BREACHED}, {@code EMAIL_TAKEN},
     * {@code OVERLOADED}.
     */
    AccountView signUp(SignUpForm form, Client client);

    /** Mails another code for a sign-up. Earlier codes go on working. Does nothing for any other id. */
    void resend(String userId, Client client);

    /**
     * Makes the account of the sign-up that the code was mailed for. The same code again changes nothing.
     * {@code CODE_INVALID}, also for an unknown address; {@code CODE_EXPIRED} only if the code is right;
     * {@code EMAIL_TAKEN} if another sign-up was confirmed at the same time.
     */
    Confirmation confirm(SignUpProof proof, Client client);

    /**
     * {@code BAD_CREDENTIALS}, which takes as long for an unknown address as for a known one; {@code NOT_CONFIRMED},
     * {@code OVERLOADED}.
     *
     * @throws SecondFactorRequiredException if the password is right and not enough
     */
    SignedIn logIn(String email, String password, Client client);

    /** {@code TOKEN_INVALID}, {@code TOKEN_EXPIRED}, {@code TOKEN_REUSED}. */
    SignedIn refresh(String refreshToken, Client client);

    /** The account that has this address now. */
    Optional<String> accountOf(String email);

    /** The names by account. Deleted accounts are missing. */
    Map<String, String> names(Collection<String> userIds);

    /** When this returns, the session's refresh token and access tokens work on no node. */
    void signOut(Caller caller);
}
