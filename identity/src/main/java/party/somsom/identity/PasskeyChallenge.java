package party.somsom.identity;

import java.util.Map;

/**
 * A log-in by passkey that has begun.
 *
 * @param challengeId names it for some minutes
 * @param publicKey   the options for the browser
 */
public record PasskeyChallenge(String challengeId, Map<String, Object> publicKey) {
}
