package party.somsom.events.publishing;

import java.time.Duration;
import java.util.List;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import party.somsom.events.catalogue.Catalogue;
import party.somsom.events.translation.Pseudonyms;
import party.somsom.events.translation.PublishedLanguage;
import party.somsom.foundation.automation.AutomationConfiguration;
import party.somsom.foundation.automation.AutomationGroup;
import party.somsom.foundation.digest.DerivedSecrets;
import party.somsom.foundation.kafka.KafkaSettings;
import party.somsom.foundation.processing.RestAfterBatch;
import party.somsom.foundation.timeouts.Timeouts;
import party.somsom.foundation.worker.Step;
import party.somsom.foundation.worker.WorkLifecycle;
import party.somsom.foundation.worker.Workers;

/** Publishes events. An application needs only this module on its class path, and an event store. */
@AutoConfiguration(before = AxonAutoConfiguration.class, after = KafkaAutoConfiguration.class)
@ConditionalOnClass(EventStore.class) // readers have the module without Axon
@EnableConfigurationProperties(EventsProperties.class)
@Import(AutomationConfiguration.class)
class PublishingAutoConfiguration {
    private static final int BATCH = 2_000;
    /** Each batch costs a commit in the database of the sales. Readers do not notice so short a wait. */
    private static final Duration REST = Duration.ofMillis(50);

    /** Half of what an automation may wait for, because a part of that time may be over when the wait begins. */
    @Bean
    EventsKafka eventsKafka(KafkaProperties properties, KafkaConnectionDetails connection, Timeouts timeouts) {
        return new EventsKafka(new KafkaSettings(properties, connection, timeouts), timeouts.command().dividedBy(2));
    }

    @Bean
    EventsTopic eventsTopic(EventsKafka kafka, EventsProperties properties) {
        return new EventsTopic(kafka, properties);
    }

    @Bean
    WorkLifecycle eventsTopicAtStart(EventsTopic topic, Workers workers) {
        return new WorkLifecycle(() -> List.of(workers.startVirtual("events-topic", () -> {
            topic.provide();
            return Step.DONE;
        })));
    }

    @Bean
    EventsProducer eventsProducer(EventsKafka kafka, EventsTopic topic, EventsProperties properties) {
        return new EventsProducer(() -> kafka.producer(properties.compression()), topic::check, kafka.patience());
    }

    @Bean
    AutomationGroup publishedEvents() {
        return AutomationGroup.awokenByEvents(WhenAnythingHappensThenPublishIt.GROUP).inBatchesOf(BATCH);
    }

    @Bean
    ConfigurerModule restOfThePublisher() {
        return axon -> axon.eventProcessing()
                .registerHandlerInterceptor(WhenAnythingHappensThenPublishIt.GROUP,
                        _ -> new RestAfterBatch(REST, BATCH));
    }

    @Bean
    PublishedLanguage publishedLanguage(DerivedSecrets secrets) {
        return new PublishedLanguage(new Pseudonyms(secrets));
    }

    @Bean
    WhenAnythingHappensThenPublishIt whenAnythingHappensThenPublishIt(PublishedLanguage language,
            EventsProperties properties, EventsProducer kafka) {
        return new WhenAnythingHappensThenPublishIt(language,
                new PublishedRecords(properties.topic(), properties.source()), kafka);
    }

    @Bean
    Catalogue eventCatalogue(EventsProperties properties) {
        return new Catalogue(properties.topic());
    }
}
