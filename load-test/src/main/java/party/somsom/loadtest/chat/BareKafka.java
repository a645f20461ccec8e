package party.somsom.loadtest.chat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Produces and consumes the same records and does nothing with them. Its speed is the upper limit. */
record BareKafka(String servers) {
    private static final int PARTITIONS = 8;
    private static final Duration POLL = Duration.ofMillis(100);

    /** A record of chat, in the form that the producer takes. */
    record Line(String room, byte[] json) {
    }

    /** @return records a second, from the first one sent to the last one received */
    double perSecond(List<Line> lines) throws InterruptedException, ExecutionException {
        var topic = "bare-" + UUID.randomUUID();
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1))).all().get();
        }
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "enable.auto.commit", false),
                new StringDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", servers, "acks", "all", "linger.ms", 1),
                        new StringSerializer(), new ByteArraySerializer())) {
            var partitions = IntStream.range(0, PARTITIONS).mapToObj(n -> new TopicPartition(topic, n)).toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            var start = System.nanoTime();
            var producing = Thread.startVirtualThread(() -> lines
                    .forEach(line -> producer.send(new ProducerRecord<>(topic, line.room(), line.json()))));
            for (var received = 0; received < lines.size();) {
                received += consumer.poll(POLL).count();
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            producing.join();
            return lines.size() / seconds;
        }
    }
}
