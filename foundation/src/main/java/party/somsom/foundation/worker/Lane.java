package party.somsom.foundation.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A queue that a {@link Worker} empties. Each batch consists of the items that arrived since the last batch. There is
 * no timer, so an idle lane starts at once.
 */
public final class Lane<T> implements Step {
    private static final long STOP_CHECK_MILLIS = 100;

    private final BlockingQueue<T> waiting;
    private final int maxBatch;
    private final Handler<T> handler;
    private final List<T> batch = new ArrayList<>();
    private volatile Gate gate = Gate.OPEN;

    private enum Gate {
        OPEN, CLOSED, ABANDONED
    }

    /** Handles a batch of items. */
    public interface Handler<T> {
        /** If this fails, the items that are still in the list are handed over again. */
        void handle(List<T> batch) throws Exception;

        /** The lane is dead, and nobody will handle these items. */
        default void abandon(List<T> items) {
        }
    }

    public Lane(BlockingQueue<T> waiting, int maxBatch, Handler<T> handler) {
        this.waiting = waiting;
        this.maxBatch = maxBatch;
        this.handler = handler;
    }

    /** @return false if the lane is full or closed */
    public boolean offer(T item) {
        if (gate != Gate.OPEN || !waiting.offer(item)) {
            return false;
        }
        if (gate == Gate.ABANDONED) {
            abandonWaiting();
        }
        return true;
    }

    /** The number of items that are in no batch yet. */
    public int size() {
        return waiting.size();
    }

    @Override
    public Duration run() throws Exception {
        if (batch.isEmpty()) {
            fill();
        }
        if (!batch.isEmpty()) {
            handler.handle(batch);
            batch.clear();
        }
        return gate == Gate.OPEN || !waiting.isEmpty() ? Duration.ZERO : DONE;
    }

    private void fill() throws InterruptedException {
        var first = waiting.poll(STOP_CHECK_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            waiting.drainTo(batch, maxBatch - 1);
        }
    }

    /** Accepts items again after {@link #close}. */
    public void open() {
        gate = Gate.OPEN;
    }

    /** Accepts no more items. The worker ends when it has handled the rest. */
    public void close() {
        gate = Gate.CLOSED;
    }

    @Override
    public void died() {
        gate = Gate.ABANDONED;
        try {
            handler.abandon(batch);
        } finally {
            batch.clear();
            abandonWaiting();
        }
    }

    private void abandonWaiting() {
        var left = new ArrayList<T>();
        waiting.drainTo(left);
        handler.abandon(left);
    }
}
