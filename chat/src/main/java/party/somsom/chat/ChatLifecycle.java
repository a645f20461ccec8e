package party.somsom.chat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;

/**
 * Opens chat before the web server opens, and as soon as Kafka is there when it is not: the rest of the application does
 * not wait for it.
 */
final class ChatLifecycle implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ChatLifecycle.class);
    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 4096;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Topics topics;
    private final Tables tables;
    private final Duration patience;
    private final Opening opening;
    private final CountDownLatch open = new CountDownLatch(1);
    private List<Thread> threads = List.of();
    private volatile List<ConcurrentMessageListenerContainer<String, byte[]>> containers = List.of();

    /** Makes what follows the sequenced topic from these positions on, and what takes part in the order. */
    interface Opening {
        List<ConcurrentMessageListenerContainer<String, byte[]>> from(List<TopicPartitionOffset> positions);
    }

    ChatLifecycle(Topics topics, Tables tables, Duration patience, Opening opening) {
        this.topics = topics;
        this.tables = tables;
        this.patience = patience;
        this.opening = opening;
    }

    @Override
    public void start() {
        threads = List.of(Thread.startVirtualThread(() -> {
            var positions = untilItWorks("Kafka", topics::provide);
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

    private synchronized void open(List<TopicPartitionOffset> positions) {
        if (!Thread.currentThread().isInterrupted()) {
            containers = opening.from(positions);
            containers.forEach(ConcurrentMessageListenerContainer::start);
            open.countDown();
        }
    }

    private static <T> @Nullable T untilItWorks(String server, Callable<T> attempt) {
        var warnings = new Occasionally(Duration.ofSeconds(30));
        while (true) {
            try {
                try {
                    return attempt.call();
                } catch (InterruptedException e) {
                    return null;
                } catch (Exception e) {
                    warnings.run(() -> log.warn("Chat waits for {}: {}", server, e.toString()));
                }
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return null;
            }
        }
    }

    /** Records that are not in order yet, on this node's partitions. */
    double lag() {
        return containers.stream()
                .filter(container -> container.getGroupId() != null)
                .flatMap(container -> container.metrics().values().stream())
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(metric -> metric.getKey().name().equals("records-lag-max"))
                .map(metric -> metric.getValue().metricValue())
                .mapToDouble(value -> value instanceof Double number && !number.isNaN() ? number : 0)
                .max()
                .orElse(0);
    }

    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        containers = List.of();
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
