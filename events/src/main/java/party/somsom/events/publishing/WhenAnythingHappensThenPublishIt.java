package party.somsom.events.publishing;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

import party.somsom.events.translation.PublishedLanguage;
import party.somsom.messages.Event;

/** Publishes events from the first one on, in their order. A batch ends when Kafka has all of it. */
@ProcessingGroup(WhenAnythingHappensThenPublishIt.GROUP)
@DisallowReplay
class WhenAnythingHappensThenPublishIt {
    static final String GROUP = "published-events";

    private final PublishedLanguage language;
    private final PublishedRecords records;
    private final EventsProducer kafka;

    WhenAnythingHappensThenPublishIt(PublishedLanguage language, PublishedRecords records, EventsProducer kafka) {
        this.language = language;
        this.records = records;
        this.kafka = kafka;
    }

    @EventHandler
    void on(Event event, DomainEventMessage<Event> message) {
        language.of(event).ifPresent(published -> kafka.send(records.of(message, published)));
    }
}
