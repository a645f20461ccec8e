package party.somsom.events.publishing;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

import party.somsom.events.translation.PublishedLanguage;
import party.somsom.messages.Event;

/** Publishes events from the first one on, in their order. A batch ends when Kafka has all of it. */
@ProcessingGroup(WhenAnythingHappensThenPublishIt.GROUP)
@DisallowReplay
class WhenAnythingHappensThenPublishIt {
    static final String GROUP = "published-events";
    /** So many that the publisher is behind. Smaller batches leave the other cores to the buyers. */
    private static final int MANY = 500;

    private final PublishedLanguage language;
    private final PublishedRecords records;
    private final EventsProducer kafka;

    WhenAnythingHappensThenPublishIt(PublishedLanguage language, PublishedRecords records, EventsProducer kafka) {
        this.language = language;
        this.records = records;
        this.kafka = kafka;
    }

    /** Leaves the event in its serialized form for now. */
    @EventHandler
    void on(DomainEventMessage<Event> message) {
        batch().add(message);
    }

    private List<DomainEventMessage<Event>> batch() {
        var unit = CurrentUnitOfWork.get();
        return unit.getOrComputeResource(GROUP, _ -> {
            List<DomainEventMessage<Event>> batch = new ArrayList<>();
            unit.onPrepareCommit(_ -> kafka.send(recordsOf(batch)));
            return batch;
        });
    }

    /** Most of the work is to read and write JSON. Several cores share it, and the order stays. */
    private List<ProducerRecord<String, byte[]>> recordsOf(List<DomainEventMessage<Event>> batch) {
        var messages = batch.size() < MANY ? batch.stream() : batch.parallelStream();
        return messages.flatMap(
                message -> language.of(message.getPayload())
                        .map(published -> records.of(message, published))
                        .stream())
                .toList();
    }
}
