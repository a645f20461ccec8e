package party.somsom.chat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import party.somsom.messages.RejectedException;
import party.somsom.messages.Rejection;

/** Sends messages one after another in its own room, and sends again what is refused because of an outage. */
final class Sender {
    /** Refusals come at once. Senders that never wait would keep every virtual thread from running. */
    private static final long A_MOMENT = Duration.ofMillis(20).toNanos();

    private final Room room = new Room();
    private final ChatNode node;
    private final Thread thread;
    private volatile int acknowledged;
    private volatile int refused;
    private volatile long longestNanos;
    private volatile boolean stopped;

    Sender(ChatNode node) {
        this.node = node;
        this.thread = Thread.startVirtualThread(this::talk);
    }

    private void talk() {
        while (!stopped) {
            try {
                var before = System.nanoTime();
                var post = room.post(node, "m" + acknowledged);
                longestNanos = Math.max(longestNanos, System.nanoTime() - before);
                post.join();
                acknowledged++;
            } catch (CompletionException e) {
                if (e.getCause() instanceof RejectedException refusal
                        && refusal.rejection().code() == Rejection.Code.UNAVAILABLE) {
                    refused++;
                    LockSupport.parkNanos(A_MOMENT);
                } else {
                    throw e;
                }
            }
        }
    }

    Room room() {
        return room;
    }

    int acknowledged() {
        return acknowledged;
    }

    int refused() {
        return refused;
    }

    Duration longestCall() {
        return Duration.ofNanos(longestNanos);
    }

    void stop() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<String> sent() {
        return IntStream.range(0, acknowledged).mapToObj(n -> "m" + n).toList();
    }
}
