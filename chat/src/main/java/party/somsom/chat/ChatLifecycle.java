package party.somsom.chat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import party.somsom.foundation.worker.Step;
import party.somsom.foundation.worker.Worker;
import party.somsom.foundation.worker.Workers;

/**
 * Opens chat before the web server opens. If Kafka is not there yet, it opens chat as soon as Kafka is there, and the
 * rest of the application does not wait.
 */
final class ChatLifecycle implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ChatLifecycle.class);
    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

    private final Workers workers;
    private final StartPositions kafka;
    private final Tables tables;
    private final Duration patience;
    private final Opening opening;
    private final CountDownLatch open = new CountDownLatch(1);
    private List<Worker> openers = List.of();
    private volatile List<TopicReader> readers = List.of();

    /**
     * Makes the reader that follows the sequenced topic from these positions on, and the one that takes part in
     * sequencing.
     */
    interface Opening {
        List<TopicReader> from(Map<TopicPartition, Long> positions);
    }

    /** Finds the positions from which to follow the sequenced topic. Fails as long as Kafka is not there. */
    interface StartPositions {
        Map<TopicPartition, Long> find() throws Exception;
    }

    ChatLifecycle(Workers workers, StartPositions kafka, Tables tables, Duration patience, Opening opening) {
        this.workers = workers;
        this.kafka = kafka;
        this.tables = tables;
        this.patience = patience;
        this.opening = opening;
    }

    @Override
    public void start() {
        openers = List.of(workers.startVirtual("chat-kafka", () -> {
            open(kafka.find());
            return Step.DONE;
        }), workers.startVirtual("chat-dynamodb", () -> {
            tables.provide();
            return Step.DONE;
        }));
        try {
            if (!open.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Nobody can chat yet, because Kafka does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void open(Map<TopicPartition, Long> positions) {
        if (!Thread.currentThread().isInterrupted()) {
            readers = opening.from(positions);
            readers.forEach(TopicReader::start);
            open.countDown();
        }
    }

    /** Records of the slowest partition that are not in order yet, or that listeners were not told of yet. */
    double lag() {
        return readers.stream().mapToDouble(TopicReader::lag).max().orElse(0);
    }

    @Override
    public synchronized void stop() {
        openers.forEach(Worker::stop);
        readers.forEach(TopicReader::close);
        readers = List.of();
        openers = List.of();
    }

    @Override
    public boolean isRunning() {
        return !openers.isEmpty();
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
