package party.somsom.foundation.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Looks up many keys at a time. Keys that are asked for while a lookup is in progress go into the next one. So an
 * answer is never older than its question, and a busy server asks hundreds of times a second instead of ten thousand
 * times.
 */
public final class CoalescedLookups<K, V> {
    private static final int MOST = 512;

    private final Function<List<K>, List<V>> lookup;
    private final Queue<Question<K, V>> waiting = new ConcurrentLinkedQueue<>();
    private final SerialDrain drain;

    /**
     * @param vitals see {@link Workers#vitals}
     * @param lookup returns the answers in the order of the keys; runs on its own virtual thread
     */
    public CoalescedLookups(Vitals vitals, Function<List<K>, List<V>> lookup) {
        this.lookup = lookup;
        this.drain = new SerialDrain(vitals, this::askUntilNoneWaits, () -> !waiting.isEmpty());
    }

    /** Waits for the answer. If the lookup failed, this throws its exception. */
    public V get(K key) {
        try {
            return find(key).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    public CompletableFuture<V> find(K key) {
        var question = new Question<K, V>(key, new CompletableFuture<>());
        waiting.add(question);
        drain.wake();
        return question.answer();
    }

    private void askUntilNoneWaits() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            ask(batch);
        }
    }

    private List<Question<K, V>> next() {
        Thread.yield(); // other threads that are about to ask can join; if there are none, this takes no time
        var batch = new ArrayList<Question<K, V>>();
        for (var question = waiting.poll(); question != null; question = waiting.poll()) {
            batch.add(question);
            if (batch.size() == MOST) {
                break;
            }
        }
        return batch;
    }

    /** The callers get every exception. The supervision gets an error as well. */
    private void ask(List<Question<K, V>> batch) {
        try {
            var answers = lookup.apply(batch.stream().map(Question::key).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException e) {
            batch.forEach(question -> question.answer().completeExceptionally(e));
        } catch (Error e) {
            batch.forEach(question -> question.answer().completeExceptionally(e));
            throw e;
        }
    }

    private record Question<K, V>(K key, CompletableFuture<V> answer) {
    }
}
