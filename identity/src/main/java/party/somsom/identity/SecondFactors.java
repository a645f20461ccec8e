package party.somsom.identity;

import java.util.List;
import java.util.Locale;

/**
 * One-time passwords, recovery codes, and the second step of a log-in. A provider without second factors has no bean of
 * this type. Each change ends all other sessions of the account, and its owner is told by mail.
 */
public interface SecondFactors {
    /** Makes a secret for an app. It counts for nothing until a code is confirmed. {@code WRONG_PASSWORD}. */
    TotpSetup startTotp(Caller caller, String password, Client client);

    /**
     * From now on a log-in asks for a second factor.
     *
     * @return new recovery codes, which nobody can ever read again
     */
    List<String> confirmTotp(Caller caller, String code, Locale language, Client client);

    /** {@code WRONG_PASSWORD}. */
    void removeTotp(Caller caller, String password, Locale language, Client client);

    /** The earlier ones are void. {@code WRONG_PASSWORD}. */
    List<String> renewRecoveryCodes(Caller caller, String password, Locale language, Client client);

    /**
     * Completes a log-in whose password was right.
     *
     * @param challengeId of the {@link SecondFactorRequiredException}; {@code CHALLENGE_EXPIRED}
     * @param proof       {@code CODE_INVALID}, {@code PASSKEY_INVALID}
     * @throws GuessesUsedUpException after too many wrong one-time passwords
     */
    SignedIn logIn(String challengeId, FactorProof proof, Locale language, Client client);
}
