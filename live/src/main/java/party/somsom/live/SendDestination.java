package party.somsom.live;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/** A destination that clients may send to, with its own rule. To add one, define a bean of this type. */
public interface SendDestination {
    boolean covers(String destination);

    /**
     * Takes what a client sent. Throws if it cannot read it. The client's next frame waits until this returns, but not
     * until the work is done.
     */
    Taken take(String destination, byte[] payload, String userId);

    /**
     * What a client sent.
     *
     * @param clientMessageId the client's own id for it
     * @param done            completes when the client can rely on it, or fails with the reason of the refusal
     */
    record Taken(@Nullable String clientMessageId, CompletableFuture<?> done) {
    }
}
