package party.somsom.events.publishing;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Future.State;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends the records of a batch without waiting, and waits once for all of them. If it fails, the producer is given up
 * with all that it has not sent yet. Otherwise it might send the end of the batch after the batch has come again, and a
 * reader who leaves out what comes twice would see events in the wrong order.
 */
final class EventsProducer implements AutoCloseable {
    private final Supplier<Producer<String, byte[]>> producers;
    private final Runnable topicCheck;
    private final Duration patience;
    private @Nullable Producer<String, byte[]> producer;

    /**
     * @param topicCheck fails as long as nothing may be sent
     * @param patience   how long Kafka may take for a batch
     */
    EventsProducer(Supplier<Producer<String, byte[]>> producers, Runnable topicCheck, Duration patience) {
        this.producers = producers;
        this.topicCheck = topicCheck;
        this.patience = patience;
    }

    /** Returns when Kafka has all of the batch. */
    void send(List<ProducerRecord<String, byte[]>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        topicCheck.run();
        try {
            await(begin(batch));
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            giveUp();
            throw refused(e);
        } catch (InterruptedException e) {
            giveUp();
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private List<Future<RecordMetadata>> begin(List<ProducerRecord<String, byte[]>> batch) throws ExecutionException {
        var producer = producer();
        var sent = new ArrayList<Future<RecordMetadata>>(batch.size());
        for (var record : batch) {
            var answer = producer.send(record);
            if (answer.state() == State.FAILED) { // the next one would only wait as long
                throw new ExecutionException(answer.exceptionNow());
            }
            sent.add(answer);
        }
        return sent;
    }

    private void await(List<Future<RecordMetadata>> sent)
            throws ExecutionException, TimeoutException, InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        for (var each : sent) {
            each.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }

    /** Without the stack trace of Kafka's client: the log has one line. */
    private static CompletionException refused(Throwable problem) {
        return new CompletionException(new IOException("Kafka has not taken the events: " + problem));
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    private synchronized void giveUp() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @Override
    public void close() {
        giveUp();
    }
}
