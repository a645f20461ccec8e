package party.somsom.analytics.intake;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import party.somsom.analytics.store.LakeFolder;
import party.somsom.analytics.store.LakeRefusedException;
import party.somsom.analytics.store.LakeRefusedException.Reason;

/**
 * Reads the topic into a lake. Each event is in the lake exactly once, whatever is killed: the lake's own offsets say
 * where the topic goes on, and they change together with its files. The offsets that Kafka keeps for the group are
 * written later and only tell people how far it is.
 */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final IntakeSettings settings;
    private final LakeFolder lake;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final LakeRows rows = new LakeRows();
    private final Batch batch = new Batch();
    private final Progress progress;

    public Intake(IntakeSettings settings, LakeFolder lake) throws IOException {
        this.settings = settings;
        this.lake = lake;
        this.progress = new Progress(lake.highestSequences());
        this.consumer = new KafkaConsumer<>(settings.ofConsumer(lake.manifest()), new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Reads until {@link #stop}. As long as Kafka is away, it waits.
     *
     * @throws LakeRefusedException if the topic does not go on where the lake ends
     */
    public void run() throws IOException {
        try (consumer) {
            consumer.subscribe(List.of(settings.topic()), new GoOnWhereTheLakeEnds());
            while (true) {
                take();
            }
        } catch (WakeupException _) {
            LOG.info("The lake has {} events", lake.manifest().events());
        } catch (OffsetOutOfRangeException e) {
            throw new LakeRefusedException(Reason.EVENTS_MISSING,
                    "The topic no longer has events that %s needs (%s)".formatted(lake.path(), e.getMessage()));
        } catch (KafkaException e) {
            throw e.getCause() instanceof LakeRefusedException refused ? refused : e;
        }
    }

    /** Ends {@link #run}. What is not in the lake yet comes again at the next start. */
    public void stop() {
        consumer.wakeup();
    }

    private void take() throws IOException {
        for (var record : consumer.poll(POLL)) {
            batch.add(rows.of(record), record.partition(), record.offset());
        }
        if (batch.isDue()) {
            lake.add(batch.events(), progress.someMayBeOld(batch.events()), batch.offsets());
            consumer.commitAsync(batch.offsets()
                    .entrySet()
                    .stream()
                    .collect(toMap(each -> new TopicPartition(settings.topic(), each.getKey()),
                            each -> new OffsetAndMetadata(each.getValue()))),
                    null);
            batch.clear();
        }
    }

    /** What was read and not stored is forgotten at each change, and read again. */
    private final class GoOnWhereTheLakeEnds implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            batch.clear();
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            batch.clear();
            if (partitions.isEmpty()) {
                return; // the topic is not there yet
            }
            try {
                lake.belongTo(topicId());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var all = consumer.assignment();
            var stored = lake.manifest();
            consumer.seekToBeginning(all);
            all.forEach(each -> stored.offset(each.partition()).ifPresent(offset -> consumer.seek(each, offset)));
            LOG.info("Reading {} partitions of {}", all.size(), settings.topic());
        }

        private String topicId() {
            try (var admin = Admin.create(settings.ofClients())) {
                return admin.describeTopics(List.of(settings.topic()))
                        .allTopicNames()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join()
                        .values()
                        .iterator()
                        .next()
                        .topicId()
                        .toString();
            }
        }
    }
}
