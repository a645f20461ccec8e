package party.somsom.chat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import party.somsom.messages.RejectedException;
import party.somsom.messages.Rejection;

/** Messages sent from this node whose place is not known yet. */
final class PendingPosts {
    private final Map<MessageId, CompletableFuture<ChatMessage>> waiting = new ConcurrentHashMap<>();
    private final int most;
    private final Duration taking;
    private final Duration timeout;

    /**
     * @param taking  how long Kafka may need to take a message
     * @param timeout how long the message may need to come back with its place
     */
    PendingPosts(int most, Duration taking, Duration timeout) {
        this.most = most;
        this.taking = taking;
        this.timeout = timeout;
    }

    /**
     * @param send sends the message; not called if the message is already on its way
     * @return completes with the message in its place
     */
    CompletableFuture<ChatMessage> await(NewMessage message, Function<NewMessage, CompletableFuture<?>> send) {
        if (waiting.size() >= most) {
            return CompletableFuture.failedFuture(unavailable("Too many messages are under way"));
        }
        var id = MessageId.of(message);
        var mine = new CompletableFuture<ChatMessage>();
        var underWay = waiting.putIfAbsent(id, mine);
        if (underWay != null) {
            return answer(underWay);
        }
        var answer = answer(mine.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((placed, failure) -> waiting.remove(id, mine)));
        taken(send.apply(message)).exceptionally(failure -> {
            mine.completeExceptionally(failure);
            return null;
        });
        return answer;
    }

    /** Fails if Kafka has not taken it in time. */
    <T> CompletableFuture<T> taken(CompletableFuture<T> sending) {
        return sending.orTimeout(taking.toMillis(), TimeUnit.MILLISECONDS);
    }

    void complete(ChatMessage message) {
        var post = waiting.remove(MessageId.of(message));
        if (post != null) {
            post.complete(message);
        }
    }

    int size() {
        return waiting.size();
    }

    private static CompletableFuture<ChatMessage> answer(CompletableFuture<ChatMessage> post) {
        return post.exceptionallyCompose(
                failure -> CompletableFuture.failedFuture(unavailable("The message may not have been posted")));
    }

    static RejectedException unavailable(String detail) {
        return new Rejection(Rejection.Code.UNAVAILABLE, detail).asException();
    }
}
