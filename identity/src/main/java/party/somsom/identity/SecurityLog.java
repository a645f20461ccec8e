package party.somsom.identity;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Records what matters to security: one line of {@code key=value} for each event, and a metric beside it. Pass ids
 * only; no e-mail address, name, password, code or token may come here.
 */
public interface SecurityLog {
    /**
     * Never fails and does not wait.
     *
     * @param userId  the account that is concerned, if it is known
     * @param client  from where; the log gets a keyed hash of its address
     * @param details further ids and fixed words
     */
    void record(SecurityEvent event, @Nullable String userId, @Nullable Client client, Map<String, String> details);

    default void record(SecurityEvent event, @Nullable String userId, @Nullable Client client) {
        record(event, userId, client, Map.of());
    }
}
