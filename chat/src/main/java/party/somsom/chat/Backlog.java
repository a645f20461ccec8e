package party.somsom.chat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

import party.somsom.foundation.worker.Lane;
import party.somsom.foundation.worker.Worker;
import party.somsom.foundation.worker.Workers;

/** The records of one partition that wait to be handled. A batch that fails is handled again until it succeeds. */
final class Backlog {
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_WAITING = 2_000;

    private final TopicReader.Handler handler;
    private final Runnable whenThereIsRoom;
    private final Lane<ConsumerRecord<String, byte[]>> lane;
    private final Worker worker;
    private final AtomicReference<@Nullable OffsetAndMetadata> done = new AtomicReference<>();
    private volatile boolean paused;

    /** @param whenThereIsRoom called when there is room again after a {@link #pause} */
    Backlog(Workers workers, String name, TopicReader.Handler handler, Runnable whenThereIsRoom) {
        this.handler = handler;
        this.whenThereIsRoom = whenThereIsRoom;
        this.lane = new Lane<>(new LinkedBlockingQueue<>(), MOST_AT_ONCE, this::handle);
        this.worker = workers.startVirtual(name, lane);
    }

    void add(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(lane::offer);
    }

    /** Returns whether this backlog should get no more records for now. */
    boolean pause() {
        paused = lane.size() > MOST_WAITING;
        return paused;
    }

    /** Returns whether this backlog may get more records again. */
    boolean resume() {
        var resumes = paused && hasRoom();
        if (resumes) {
            paused = false;
        }
        return resumes;
    }

    /** The offset of the next record to handle, if that has changed since the last call. */
    Optional<OffsetAndMetadata> done() {
        return Optional.ofNullable(done.getAndSet(null));
    }

    /** Records that were not handled come again, to this node or to another. */
    void stop() {
        worker.stop();
    }

    private boolean hasRoom() {
        return lane.size() <= MOST_WAITING / 2;
    }

    private void handle(List<ConsumerRecord<String, byte[]>> batch) {
        handler.handle(batch);
        done.set(new OffsetAndMetadata(batch.getLast().offset() + 1));
        if (paused && hasRoom()) {
            whenThereIsRoom.run();
        }
    }
}
