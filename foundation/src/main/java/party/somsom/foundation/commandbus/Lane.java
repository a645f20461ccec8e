package party.somsom.foundation.commandbus;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** One thread that hands over whatever has arrived since its last batch. No timer: an idle lane starts at once. */
final class Lane {
    private static final long STOP_CHECK_MILLIS = 50;

    private final BlockingQueue<PendingCommand<?, ?>> arrived;
    private final String name;
    private final int maxBatch;
    private final Batches batches;
    private volatile boolean closing;
    private @Nullable Thread thread;

    Lane(String name, GroupCommitProperties properties, Batches batches) {
        this.arrived = new ArrayBlockingQueue<>(properties.capacity());
        this.name = name;
        this.maxBatch = properties.maxBatch();
        this.batches = batches;
    }

    void start() {
        closing = false;
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    /** @return false if the lane is full or closing */
    boolean offer(PendingCommand<?, ?> command) {
        return !closing && arrived.offer(command);
    }

    private void run() {
        try {
            while (!closing || !arrived.isEmpty()) {
                var first = arrived.poll(STOP_CHECK_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batches.commit(batchFrom(first));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<PendingCommand<?, ?>> batchFrom(PendingCommand<?, ?> first) {
        List<PendingCommand<?, ?>> batch = new ArrayList<>();
        batch.add(first);
        arrived.drainTo(batch, maxBatch - 1);
        return batch;
    }

    /** Returns when everything accepted has been answered. */
    void close() {
        closing = true;
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
