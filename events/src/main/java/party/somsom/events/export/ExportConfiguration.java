package party.somsom.events.export;

import java.util.Optional;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.events.export.Manifest.TopicEnd;
import party.somsom.events.publishing.EventsProperties;
import party.somsom.events.publishing.EventsTopic;
import party.somsom.events.translation.PublishedLanguage;

/** The export, for an application that does nothing else. */
@Configuration(proxyBeanMethods = false)
public class ExportConfiguration {
    private static final int EVENTS_OF_A_PART = 200_000;

    @Bean
    EventExport eventExport(EventStorageEngine store, PublishedLanguage language, EventsProperties properties,
            EventsTopic topic) {
        return new EventExport(store, language, properties.source().toString(), () -> Optional.of(topic.ends())
                .filter(ends -> !ends.isEmpty())
                .map(ends -> new TopicEnd(properties.topic(), ends)), EVENTS_OF_A_PART);
    }
}
