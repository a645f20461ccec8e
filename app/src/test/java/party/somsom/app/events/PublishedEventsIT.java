package party.somsom.app.events;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.events.PublishedTopic.Published;
import party.somsom.app.push.Listener;
import party.somsom.app.waitingroom.Queue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Analysts read on the topic what happened, all of it and nothing personal. */
@WithApplication
@Timeout(120)
class PublishedEventsIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private RestTestClient http;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    @Autowired
    private Guest ann;
    @Autowired
    private Guest bob;
    @Autowired
    private FestivalForm form;
    private final String word = "word" + UUID.randomUUID().toString().substring(0, 8);
    private String festivalId;
    private String chatRoomId;
    private PublishedTopic topic;
    private Queue queue;
    private String reservationId;

    /** Ann organises, and Bob waits, reserves, cancels and chats. */
    @BeforeEach
    void aBusyDay() {
        form = form.with("title", word + " night").with("description", word + " by the river").with("venue", word);
        for (var guest : List.of(ann, bob)) {
            json(guest.patch("/account", Map.of("name", word)), 200);
        }
        var festival = json(ann.create(form.with("waitingRoom", Map.of("admissionMinutes", 60))), 201);
        festivalId = festival.get("festivalId").asString();
        chatRoomId = festival.get("chatRoomId").asString();
        topic = new PublishedTopic(jdbc, festivalId, chatRoomId);
        json(ann.patch("/festivals/{id}", Map.of("title", word + " day"), festivalId), 200);
        queue = new Queue(festivalId);
        json(queue.change(ann, Map.of("admitPerMinute", 700, "reason", word)), 200);
        queue.joined(bob);
        queue.awaitAdmission(bob);
        reservationId = bob.reserved(festivalId, form.date(), 2);
        bob.delete("/reservations/{id}", reservationId).expectStatus().isNoContent();
        chat();
    }

    private void chat() {
        var chatting = "/festivals/chatting/" + chatRoomId;
        for (var guest : List.of(ann, bob)) {
            guest.post(chatting + "/join", Map.of()).expectStatus().isOk();
        }
        try (var browser = new Listener(port, bob.authorization())) {
            browser.sendWithReceipt("/app/chat/" + chatRoomId,
                    "{\"clientMessageId\":\"1\",\"text\":\"%s\"}".formatted(word)).join();
        }
        ann.post(chatting + "/messages/1/report", Map.of("reason", "ABUSE")).expectStatus().isNoContent();
        ann.put("/festivals/chatting/hidden/{id}", Map.of(), bob.userId()).expectStatus().isNoContent();
        bob.delete("/festivals/chatting/delete?chatRoomId=" + chatRoomId).expectStatus().isNoContent();
    }

    @Test
    void everyEventIsPublishedOnceAndInOrder() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(topic.own()).extracting(Published::id)
                        .containsExactlyInAnyOrderElementsOf(topic.stored()));

        assertThat(topic.own().stream().map(Published::type)).contains("festival.festival-created.v1",
                "ticketing.inventory-opened.v1", "ticketing.tickets-reserved.v1", "ticketing.reservation-cancelled.v1",
                "waiting-room.opened.v1", "waiting-room.pacing-changed.v1", "waiting-room.people-joined.v1",
                "waiting-room.people-admitted.v1", "waiting-room.admission-ended.v1", "chat.room-opened.v1",
                "chat.member-joined.v1", "chat.message-reported.v1", "chat.member-left.v1", "reminder.scheduled.v1");
        assertThat(PublishedTopic.sequences(topic.own()))
                .allSatisfy((_, sequences) -> assertThat(sequences).isSorted());
    }

    @Test
    void everyRecordIsAValidCloudEvent() {
        await().atMost(SOON).until(() -> topic.own().size() >= topic.stored().size());

        var all = PublishedTopic.all();

        assertThat(all).allSatisfy(each -> {
            assertThat(each.headers()).containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "https://somsom.party")
                    .containsEntry("ce_subject", each.key())
                    .containsEntry("ce_dataschema", "https://somsom.party/schemas/" + each.type() + ".json")
                    .containsEntry("content-type", "application/json")
                    .containsKeys("ce_time", "ce_globalposition");
            assertThat(each.headers().get("ce_globalposition")).matches("\\d+");
        });
        all.stream()
                .collect(groupingBy(Published::type))
                .forEach((type, records) -> assertThat(records).allSatisfy(each -> valid(each, schema(type))));
        assertThat(topic.own()).filteredOn(each -> each.type().equals("ticketing.tickets-reserved.v1"))
                .allSatisfy(each -> assertThat(each.headers()).containsKeys("ce_causationid", "ce_correlationid"));
    }

    @Test
    void theSdkOfCloudEventsReadsEveryRecord() {
        await().atMost(SOON).until(() -> topic.own().size() >= topic.stored().size());

        var events = PublishedTopic.cloudEvents();

        assertThat(events).extracting(CloudEvent::getId).containsAll(topic.stored());
        assertThat(events).allSatisfy(each -> {
            assertThat(each.getSpecVersion()).isEqualTo(SpecVersion.V1);
            assertThat(each.getDataSchema()).hasPath("/schemas/" + each.getType() + ".json");
            assertThat(each.getDataContentType()).isEqualTo("application/json");
            assertThat(each.getTime()).isNotNull();
            assertThat(each.getExtensionNames()).contains("sequence", "globalposition");
            assertThat(Objects.requireNonNull(each.getData()).toBytes()).isNotEmpty();
        });
    }

    private JsonNode schema(String type) {
        return json(http.get().uri("/schemas/{type}.json", type).exchange(), 200);
    }

    private static void valid(Published record, JsonNode schema) {
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(record.value(), InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(errors).as(record.value()).isEmpty();
        assertThat(JsonMapper.shared().readTree(record.value()).propertyNames())
                .isSubsetOf(schema.get("properties").propertyNames());
    }

    @Test
    void nothingPersonalIsPublished() {
        await().atMost(SOON).until(() -> topic.own().size() >= topic.stored().size());

        var published = PublishedTopic.all().toString();

        assertThat(published).contains(festivalId)
                .doesNotContain(word, ann.email(), bob.email(), ann.userId(), bob.userId(), reservationId);
        assertThat(people("festival.festival-created.v1", "organiserPersonId"))
                .isEqualTo(people("chat.message-reported.v1", "byPersonId"));
        assertThat(people("ticketing.tickets-reserved.v1", "personId"))
                .isEqualTo(people("chat.member-left.v1", "personId"));
    }

    private List<String> people(String type, String field) {
        return topic.own()
                .stream()
                .filter(each -> each.type().equals(type))
                .map(each -> JsonMapper.shared().readTree(each.value()).get(field).asString())
                .toList();
    }
}
