/**
 * The events that Somsom publishes on a Kafka topic, and what one needs to read them. This package needs Kafka's client
 * and Jackson only.
 *
 * <pre>{@code
 * var settings = Map.<String, Object>of("bootstrap.servers", "localhost:9092", "group.id", "my-report",
 *         "enable.auto.commit", "false", "auto.offset.reset", "earliest");
 * try (var topic = new KafkaConsumer<>(settings, new StringDeserializer(), new PublishedEventDeserializer())) {
 *     topic.subscribe(List.of("somsom.events"));
 *     while (true) {
 *         for (var each : topic.poll(Duration.ofSeconds(1))) {
 *             store(each.value()); // by its id, and ignore an id that is there already
 *         }
 *         topic.commitSync();
 *     }
 * }
 * }</pre>
 */
@NullMarked
package party.somsom.events;

import org.jspecify.annotations.NullMarked;
