package party.somsom.foundation.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

import party.somsom.foundation.eventstore.StoredEvents;
import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;

/**
 * Makes a read wait until a projection has handled every event that was stored before the read came. So a person who
 * got an answer to a write sees that write in the next read, on any node. The write itself does not wait.
 */
public final class ProjectionGate {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long FIRST_PAUSE_NANOS = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private final ProjectionTokens tokens;
    private final StoredEvents events;

    public ProjectionGate(ProjectionTokens tokens, StoredEvents events) {
        this.tokens = tokens;
        this.events = events;
    }

    /** @throws party.somsom.messages.RejectedException READ_MODEL_BEHIND if it takes too long, a replay for example */
    public void awaitCaughtUp(String processingGroup) {
        var head = events.head();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var pause = FIRST_PAUSE_NANOS;
        while (!isCaughtUp(tokens.of(processingGroup), head)) {
            if (System.nanoTime() > deadline) {
                throw new Rejection(Code.READ_MODEL_BEHIND, processingGroup).asException();
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
        }
    }

    private boolean isCaughtUp(Collection<@Nullable TrackingToken> positions, long head) {
        return head < 0 || !positions.isEmpty() && positions.stream().allMatch(token -> covers(token, head));
    }

    /** A gap is a transaction that was undone or that committed late. Only a late commit holds events to wait for. */
    private boolean covers(@Nullable TrackingToken token, long head) {
        if (!(WrappedToken.unwrapLowerBound(token) instanceof GapAwareTrackingToken position)
                || position.getIndex() < head) {
            return false;
        }
        var gaps = position.getGaps().headSet(head + 1);
        return gaps.isEmpty() || !events.hasAny(gaps);
    }
}
