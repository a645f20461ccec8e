package party.somsom.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Passkeys: keys that a device keeps and uses only for this site, and only for its owner. A provider without passkeys
 * has no bean of this type. Options and credentials are JSON objects of the Web Authentication API. Each change ends
 * all other sessions of the account, and its owner is told by mail.
 */
public interface Passkeys {
    /**
     * Begins to add a passkey in this session.
     *
     * @return the options for the browser; {@code WRONG_PASSWORD}, {@code TOO_MANY_PASSKEYS}
     */
    Map<String, Object> startAdding(Caller caller, String password, Client client);

    /** {@code CHALLENGE_EXPIRED}, {@code PASSKEY_INVALID}. */
    AddedPasskey add(Caller caller, Map<String, Object> credential, String label, Locale language, Client client);

    /** The newest first. */
    List<PasskeyView> list(Caller caller);

    /** Does nothing if the caller has no such passkey. {@code WRONG_PASSWORD}. */
    void remove(Caller caller, String passkeyId, String password, Locale language, Client client);

    /** Begins a log-in of somebody who has not said who they are. */
    PasskeyChallenge startLogIn();

    /**
     * The owner's device has checked that it is the owner, so this counts as two factors. {@code CHALLENGE_EXPIRED},
     * {@code PASSKEY_INVALID}.
     */
    SignedIn logIn(String challengeId, Map<String, Object> credential, Client client);

    /** The options for a passkey as second factor. {@code CHALLENGE_EXPIRED}. */
    Map<String, Object> secondFactorOptions(String challengeId);
}
