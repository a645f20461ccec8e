package party.somsom.identity.token;

import java.time.Instant;

/**
 * A signing key as it is stored. Only nodes with the root secret can open it.
 *
 * @param number of the key; a number is given once
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record SealedKey(int number, Instant madeAt, byte[] content) {
}
