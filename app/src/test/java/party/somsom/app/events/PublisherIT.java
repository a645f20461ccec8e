package party.somsom.app.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.json;

import java.time.Duration;
import java.util.Map;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.events.PublishedTopic.Published;
import party.somsom.testing.LocalServer;
import party.somsom.testing.LocalStack;

/** What the publisher does when something is wrong. */
@WithApplication
@Timeout(120)
class PublisherIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String GROUP = "published-events";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EventProcessingConfiguration processors;
    @Autowired
    private Guest ann;
    @Autowired
    private FestivalForm form;

    private StreamingEventProcessor publisher() {
        return processors.eventProcessor(GROUP, StreamingEventProcessor.class).orElseThrow();
    }

    private boolean hasFailed() {
        return publisher().processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }

    private void reserveAndCancel(String festivalId) {
        ann.delete("/reservations/{id}", ann.reserved(festivalId, form.date(), 1)).expectStatus().isNoContent();
    }

    @Test
    void whatHappensWhileKafkaIsAwayIsPublishedInOrderWhenItIsBack() {
        var festival = json(ann.create(form), 201);
        var festivalId = festival.get("festivalId").asString();
        var topic = new PublishedTopic(jdbc, festivalId, festival.get("chatRoomId").asString());
        reserveAndCancel(festivalId);

        LocalStack.stop(LocalServer.KAFKA);
        try {
            await().atMost(SOON).pollInterval(Duration.ofSeconds(1)).until(() -> {
                reserveAndCancel(festivalId);
                return hasFailed();
            });
        } finally {
            LocalStack.start(LocalServer.KAFKA);
        }
        reserveAndCancel(festivalId);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topic.withoutRepetitions()).extracting(Published::id)
                        .containsExactlyInAnyOrderElementsOf(topic.stored()));
        assertThat(PublishedTopic.sequences(topic.withoutRepetitions()))
                .allSatisfy((_, sequences) -> assertThat(sequences).isSorted());
    }

    @Test
    void nobodyPublishesAgain() {
        ann.asOperator().post("/actuator/projections/" + GROUP, Map.of()).expectStatus().isNotFound();
        assertThat(publisher().supportsReset()).isFalse();
    }
}
