package party.somsom.events.publishing;

import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import party.somsom.foundation.kafka.KafkaSettings;

/** Kafka with the settings of the publisher: nothing is sent twice or in the wrong order by the client itself. */
record EventsKafka(KafkaSettings settings, Duration patience) {
    /** A hundred thousand people who are admitted together take 2.5 MB. */
    static final int LARGEST_RECORD_BYTES = 8 << 20;
    private static final int BATCH_BYTES = 256 << 10;
    private static final int LINGER_MILLIS = 5;

    Admin admin() {
        return Admin.create(settings.admin(Map.of(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis() / 2)));
    }

    /** It goes on trying for longer than anybody waits. So it fails as a whole, and not record by record. */
    Producer<String, byte[]> producer(CompressionType compression) {
        return new KafkaProducer<>(settings.producer(Map.of(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.COMPRESSION_TYPE_CONFIG, compression.name,
                ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES, ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD_BYTES, ProducerConfig.MAX_BLOCK_MS_CONFIG,
                settings.timeouts().connect().toMillis(), ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 4 * millis())), new StringSerializer(),
                new ByteArraySerializer());
    }

    private int millis() {
        return (int) patience.toMillis();
    }
}
