package party.somsom.live;

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
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

import party.somsom.foundation.worker.SerialDrain;
import party.somsom.foundation.worker.Vitals;

/**
 * Sends messages to one client, in order. The caller does not wait: a virtual thread sends as long as there are
 * messages. A client that does not read its messages is cut off before they take more memory than {@link #MOST_UNSENT}.
 */
final class SocketWriter extends WebSocketSessionDecorator {
    static final int MOST_UNSENT = 256 * 1024;
    private static final Duration LONGEST_SENDING = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(SocketWriter.class);

    private final Queue<WebSocketMessage<?>> unsent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger bytes = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile long sendingSince = System.nanoTime();
    private volatile boolean overfull;
    private volatile @Nullable CloseStatus closing;
    private final SerialDrain sending;

    SocketWriter(WebSocketSession session, Vitals writers) {
        super(session);
        this.sending = new SerialDrain(writers, this::sendAll, this::hasMore);
    }

    /** Gives every connection its own writer. */
    static WebSocketHandlerDecoratorFactory decorator(Vitals writers) {
        return handler -> new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession session) throws Exception {
                super.afterConnectionEstablished(new SocketWriter(session, writers));
            }
        };
    }

    /** When this throws, Spring ends the session at once. */
    @Override
    public void sendMessage(WebSocketMessage<?> message) {
        if (closing != null || overfull) {
            return;
        }
        if (bytes.addAndGet(message.getPayloadLength()) > MOST_UNSENT || isStuck()) {
            overfull = true;
            unsent.clear();
            throw new SessionLimitExceededException("The client does not read what it is sent",
                    CloseStatus.SESSION_NOT_RELIABLE);
        }
        unsent.add(message);
        sendSoon();
    }

    private boolean isStuck() {
        return sending.isBusy() && System.nanoTime() - sendingSince > LONGEST_SENDING.toNanos();
    }

    /** Sends the messages that wait first, unless the client is cut off because it does not read. */
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
        if (!sending.isBusy()) {
            sendingSince = System.nanoTime();
        }
        sending.wake();
    }

    private void sendAll() {
        try {
            for (var next = unsent.poll(); next != null; next = unsent.poll()) {
                sendingSince = System.nanoTime();
                getDelegate().sendMessage(next);
                bytes.addAndGet(-next.getPayloadLength());
            }
        } catch (IOException | RuntimeException gone) {
            LOG.debug("The client is gone", gone);
            giveUp();
        } catch (Error e) {
            giveUp();
            closeNow(CloseStatus.SESSION_NOT_RELIABLE);
            throw e;
        }
        var status = closing;
        if (status != null) {
            closeNow(status);
        }
    }

    private void giveUp() {
        closing = CloseStatus.SESSION_NOT_RELIABLE;
        unsent.clear();
    }

    private boolean hasMore() {
        return !unsent.isEmpty() || closing != null && !closed.get();
    }

    private void closeNow(CloseStatus status) {
        if (closed.compareAndSet(false, true)) {
            try {
                getDelegate().close(status);
            } catch (IOException | RuntimeException gone) {
                LOG.debug("The client is gone", gone);
            }
        }
    }
}
