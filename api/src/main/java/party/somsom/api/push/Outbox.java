package party.somsom.api.push;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.SessionLimitExceededException;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * What one client is yet to be sent, in order. Whoever tells it something does not wait; a virtual thread sends as long as
 * there is something. A client that does not take it is cut off before it costs more memory than this.
 */
final class Outbox extends WebSocketSessionDecorator {
    static final int MOST_UNSENT = 256 * 1024;
    private static final Duration LONGEST_SENDING = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Queue<WebSocketMessage<?>> unsent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger bytes = new AtomicInteger();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile long sendingSince = System.nanoTime();
    private volatile boolean overfull;
    private volatile @Nullable CloseStatus closing;

    Outbox(WebSocketSession session) {
        super(session);
    }

    /** Its exception makes Spring end the session at once. */
    @Override
    public void sendMessage(WebSocketMessage<?> message) {
        if (closing != null || overfull) {
            return;
        }
        if (bytes.addAndGet(message.getPayloadLength()) > MOST_UNSENT || isStuck()) {
            overfull = true;
            unsent.clear();
            throw new SessionLimitExceededException("The client does not take what it is sent",
                    CloseStatus.SESSION_NOT_RELIABLE);
        }
        unsent.add(message);
        sendSoon();
    }

    private boolean isStuck() {
        return busy.get() && System.nanoTime() - sendingSince > LONGEST_SENDING.toNanos();
    }

    /** After all that is unsent, unless it is for not taking it. */
    @Override
    public void close(CloseStatus status) {
        closing = status;
        if (overfull) {
            Thread.startVirtualThread(() -> closeNow(status));
        } else {
            sendSoon();
        }
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    private void sendSoon() {
        if (busy.compareAndSet(false, true)) {
            sendingSince = System.nanoTime();
            Thread.startVirtualThread(this::sendAll);
        }
    }

    private void sendAll() {
        do {
            try {
                for (var next = unsent.poll(); next != null; next = unsent.poll()) {
                    sendingSince = System.nanoTime();
                    getDelegate().sendMessage(next);
                    bytes.addAndGet(-next.getPayloadLength());
                }
            } catch (IOException | RuntimeException gone) {
                LOG.debug("Nobody is left to tell", gone);
                closing = CloseStatus.SESSION_NOT_RELIABLE;
                unsent.clear();
            }
            var status = closing;
            if (status != null) {
                closeNow(status);
            }
            busy.set(false);
        } while (hasMore() && busy.compareAndSet(false, true));
    }

    private boolean hasMore() {
        return !unsent.isEmpty() || closing != null && !closed.get();
    }

    private void closeNow(CloseStatus status) {
        if (closed.compareAndSet(false, true)) {
            try {
                getDelegate().close(status);
            } catch (IOException | RuntimeException gone) {
                LOG.debug("Nobody is left to tell", gone);
            }
        }
    }
}
