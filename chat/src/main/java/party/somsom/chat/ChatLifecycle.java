package party.somsom.chat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;

/**
 * Opens chat before the web server opens, and as soon as Kafka is there when it is not: the rest of the application does
 * not wait for it.
 */
final class ChatLifecycle implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ChatLifecycle.class);
    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 4096;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Attempt<Map<TopicPartition, Long>> kafka;
    private final Tables tables;
    private final Duration patience;
    private final Opening opening;
    private final CountDownLatch open = new CountDownLatch(1);
    private List<Thread> threads = List.of();
    private volatile List<TopicReader> readers = List.of();

    /** Makes what follows the sequenced topic from these positions on, and what takes part in the order. */
    interface Opening {
        List<TopicReader> from(Map<TopicPartition, Long> positions);
    }

    /** Fails as long as the server is not there. */
    interface Attempt<T> {
        T call() throws InterruptedException, ExecutionException, TimeoutException;
    }

    /** @param kafka tells from where on to follow the sequenced topic */
    ChatLifecycle(Attempt<Map<TopicPartition, Long>> kafka, Tables tables, Duration patience, Opening opening) {
        this.kafka = kafka;
        this.tables = tables;
        this.patience = patience;
        this.opening = opening;
    }

    @Override
    public void start() {
        threads = List.of(Thread.startVirtualThread(() -> {
            var positions = untilItWorks("Kafka", kafka);
            if (positions != null) {
                open(positions);
            }
        }), Thread.startVirtualThread(() -> untilItWorks("DynamoDB", () -> {
            tables.provide();
            return true;
        })));
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

    private static <T> @Nullable T untilItWorks(String server, Attempt<T> attempt) {
        var warnings = new Occasionally(Duration.ofSeconds(30));
        try {
            while (true) {
                try {
                    return attempt.call();
                } catch (ExecutionException | TimeoutException | RuntimeException e) {
                    warnings.run(() -> log.warn("Chat waits for {}: {}", server,
                            NestedExceptionUtils.getMostSpecificCause(e).toString()));
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            return null;
        }
    }

    /** Records of the slowest partition that are not in order yet, or not told. */
    double lag() {
        return readers.stream().mapToDouble(TopicReader::lag).max().orElse(0);
    }

    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        readers.forEach(TopicReader::close);
        readers = List.of();
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
