package party.somsom.api.push;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import party.somsom.identity.Caller;

/** Something that clients may send to, with a rule of its own. A bean of this type is all that it takes. */
public interface Inbox {
    /** Whether a frame with this destination is for this one. */
    boolean covers(String destination);

    /** Refuses what is no letter by throwing. The client's next frame waits until this returns, but for no longer. */
    Letter take(String destination, byte[] payload, Caller caller);

    /**
     * What a client has sent.
     *
     * @param clientMessageId the client's own name for it
     * @param done            completes once the client can rely on it, or with what it is refused for
     */
    record Letter(@Nullable String clientMessageId, CompletableFuture<?> done) {
    }
}
