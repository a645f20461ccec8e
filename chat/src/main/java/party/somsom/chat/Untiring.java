package party.somsom.chat;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Takes the same records again, for as long as it needs to. Meanwhile the consumer polls, so that it keeps its
 * partitions. Logs now and then.
 */
final class Untiring implements CommonErrorHandler {
    private static final Logger log = LoggerFactory.getLogger(Untiring.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Occasionally warnings = new Occasionally(Duration.ofSeconds(30));

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    @Override
    public void handleBatch(Exception failure, ConsumerRecords<?, ?> records, Consumer<?, ?> consumer,
            MessageListenerContainer container, Runnable invokeListener) {
        warn(failure);
        records.partitions()
                .forEach(partition -> consumer.seek(partition,
                        records.records(partition).getFirst().offset()));
        pause(container);
    }

    @Override
    public void handleOtherException(Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container,
            boolean batchListener) {
        warn(failure);
        pause(container);
    }

    private void warn(Exception failure) {
        warnings.run(() -> log.warn("Chat cannot go on for now and tries again: {}",
                requireNonNull(failure.getCause(), failure::toString).toString()));
    }

    private static void pause(MessageListenerContainer container) {
        try {
            ListenerUtils.stoppableSleep(container, PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
