package party.somsom.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param label what the owner calls it
 */
public record PasskeyView(String passkeyId, String label, Instant createdAt, @Nullable Instant lastUsedAt) {
}
