package party.somsom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.client.RestTestClient;

import io.lettuce.core.RedisClient;
import party.somsom.api.TurnableClock;
import party.somsom.app.waitingroom.Queue;
import party.somsom.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

/**
 * Read models are only copies. After they are made again from the events, they answer as before, and no person is told
 * anything again.
 */
@WithApplication
class ReplayIT {
    private static final List<String> PROJECTIONS = List.of("festivals", "sales", "ranks", "chat");
    /** Within the limits of one account. */
    private static final Duration POLL = Duration.ofMillis(500);

    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private StringRedisTemplate redis;
    @Autowired
    private EventProcessingConfiguration processors;

    private final String word = UUID.randomUUID().toString();
    private final String newcomer = word + "@example.com";
    @Autowired
    private Guest ann;
    @Autowired
    private Guest bob;
    private String open;
    private String room;
    private Queue queue;
    private String moved;
    private String cancelled;

    @BeforeEach
    void aBusyDay() {
        var festival = FestivalForm.inAWeek(clock).with("title", word);
        open = ann.created(festival.with("endDate", festival.date().plusDays(1)));
        queue = new Queue(
                bob.created(festival.with("waitingRoom", Map.of("maxActive", 1, "admissionMinutes", 60))));
        ann.reserved(open, festival.date(), 2);
        var cancelled = ann.reserved(open, festival.date(), 1);
        ann.delete("/reservations/{id}", cancelled).expectStatus().isNoContent();
        bob.reserved(open, festival.date().plusDays(1), 3);
        change(festival);
        queue.joined(ann);
        queue.awaitAdmission(ann);
        var leaver = Guest.at(http, accounts);
        queue.joined(leaver);
        queue.joined(bob);
        queue.leave(leaver);
        chat();
        clock.forward(Duration.ofMinutes(2)); // no admission is in the last minute then
        ann.post("/signup", Map.of("email", newcomer, "password", "password-8", "name", "Soo"))
                .expectStatus()
                .isCreated();
        await().until(() -> mails(http).size() == 1);
    }

    /** Bob holds tickets of a festival that is moved and renamed, and of one that is cancelled. */
    private void change(FestivalForm festival) {
        moved = ann.created(festival);
        cancelled = ann.created(festival);
        bob.reserved(moved, festival.date(), 1);
        bob.reserved(cancelled, festival.date(), 1);
        var change = Map.of("title", word + " moved", "startDate", festival.date().plusDays(1));
        json(ann.patch("/festivals/{id}", change, moved), 200);
        ann.delete("/festivals/{id}", cancelled).expectStatus().isNoContent();
    }

    /**
     * Ann joins, leaves and joins again, hides Bob and is muted. Bob is banned. A third person is banned and let in
     * again.
     */
    private void chat() {
        room = json(ann.get("/festivals/" + open), 200).get("chatRoomId").asString();
        var chatting = "/festivals/chatting/" + room;
        var carol = Guest.at(http, accounts);
        ann.post(chatting + "/join", Map.of()).expectStatus().isOk();
        ann.delete("/festivals/chatting/delete?chatRoomId=" + room).expectStatus().isNoContent();
        for (var guest : List.of(ann, bob, carol)) {
            guest.post(chatting + "/join", Map.of()).expectStatus().isOk();
        }
        ann.put("/festivals/chatting/hidden/{id}", Map.of(), carol.userId()).expectStatus().isNoContent();
        ann.put("/festivals/chatting/hidden/{id}", Map.of(), bob.userId()).expectStatus().isNoContent();
        ann.delete("/festivals/chatting/hidden/{id}", carol.userId()).expectStatus().isNoContent();
        for (var guest : List.of(bob, carol)) {
            ann.put(chatting + "/members/{id}/ban", Map.of(), guest.userId()).expectStatus().isNoContent();
        }
        ann.delete(chatting + "/members/{id}/ban", carol.userId()).expectStatus().isNoContent();
        carol.post(chatting + "/join", Map.of()).expectStatus().isOk();
        ann.put(chatting + "/members/{id}/mute", Map.of("minutes", 60), carol.userId()).expectStatus().isNoContent();
        ann.patch(chatting, Map.of("slowModeSeconds", 30)).expectStatus().isNoContent();
    }

    private boolean statusIsSettled() {
        var status = json(http.get().uri("/queues/{queue}", queue.id()).exchange(), 200);
        return status.get("waiting").asInt() == 1 && status.get("admittedPerMinute").asInt() == 0;
    }

    @Test
    void aReplayOfAProjectionMendsItAndBothersNobody() {
        await().until(this::statusIsSettled); // it is cached for half a second
        var answers = answers(http);
        var events = events();
        var automations = automations();
        jdbc.sql("UPDATE somsom_views.festival SET title = 'wrong', description = 'wrong'").update();
        jdbc.sql("UPDATE somsom_views.festival_date SET remaining = 0, cancelled = TRUE").update();
        jdbc.sql("DELETE FROM somsom_views.reservation").update();
        jdbc.sql("UPDATE somsom_views.chat_room SET title = 'wrong', members = 9").update();
        jdbc.sql("DELETE FROM somsom_views.chat_member").update();
        jdbc.sql("DELETE FROM somsom_views.chat_report").update();
        jdbc.sql("UPDATE somsom_views.hidden_person SET hidden = FALSE").update();
        redis.delete(redis.keys("queue:*"));
        redis.delete(redis.keys("{festival-search}:*"));

        PROJECTIONS.forEach(this::replay);

        await().untilAsserted(() -> assertThat(lags()).isEqualTo("""
                {"chat":0.0,"festivals":0.0,"ranks":0.0,"sales":0.0}"""));
        await().pollInterval(POLL).untilAsserted(() -> assertThat(answers(http)).isEqualTo(answers));
        assertThat(events()).isEqualTo(events);
        assertThat(mails(http).size()).isEqualTo(1);
        assertThat(automations()).isGreaterThanOrEqualTo(automations);
    }

    @Test
    @DirtiesContext // because it stops the projections
    void aNodeThatFindsNoReadModelsMakesThem() {
        await().until(this::statusIsSettled); // it is cached for half a second
        var answers = answers(http);
        var events = events();
        var automations = automations();
        processors.eventProcessors().values().forEach(EventProcessor::shutDown);
        jdbc.sql("DROP DATABASE somsom_views").update();
        forgetInRedis("queue:*", "{festival-search}:*");

        try (var fresh = new SecondNode("--spring.profiles.active=local")) {
            var client = fresh.http();
            await().pollInterval(POLL)
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(answers(client)).isEqualTo(answers));
            assertThat(mails(client).size()).isEqualTo(1);
        }

        assertThat(events()).isEqualTo(events);
        assertThat(automations()).isGreaterThanOrEqualTo(automations);
    }

    @Test
    void onlyWhatIsAProjectionIsReplayed() {
        ann.asOperator().post("/actuator/projections/open-sales", Map.of()).expectStatus().isNotFound();
        refused(http.post().uri("/actuator/projections/ranks").exchange(), 401, "UNAUTHENTICATED");
    }

    private void replay(String projection) {
        ann.asOperator().post("/actuator/projections/" + projection, Map.of()).expectStatus().isOk();
    }

    private String lags() {
        return json(ann.asOperator().get("/actuator/projections"), 200).toString();
    }

    /** All answers that visitors and guests get, as text so that they can be compared. */
    private List<String> answers(RestTestClient client) {
        var annThere = ann.on(client);
        var bobThere = bob.on(client);
        var ranks = "/queues/" + queue.id() + "/users/";
        return Stream.of(client.get().uri("/festivals?limit=3").exchange(),
                client.get().uri("/festivals?limit=3&sort=startDate").exchange(),
                client.get().uri("/festivals/search?keyword=" + word).exchange(), annThere.get("/festivals/" + open),
                bobThere.get("/festivals/" + queue.id()), annThere.get("/festivals/" + moved),
                annThere.get("/festivals/" + cancelled), annThere.get("/reservations"), bobThere.get("/reservations"),
                annThere.get(ranks + ann.email() + "/rank"), bobThere.get(ranks + bob.email() + "/rank"),
                annThere.get(ranks + ann.email() + "/allowed"), annThere.get("/festivals/chatting/list"),
                annThere.get("/festivals/chatting/" + room), bobThere.get("/festivals/chatting/" + room),
                bobThere.post("/festivals/chatting/" + room + "/join", Map.of()),
                annThere.get("/festivals/chatting/" + room + "/members"), annThere.get("/festivals/chatting/hidden"),
                client.get().uri("/queues/" + queue.id()).exchange())
                .map(answer -> String.valueOf(answer.expectBody(JsonNode.class).returnResult().getResponseBody()))
                .toList();
    }

    private JsonNode mails(RestTestClient client) {
        return json(client.get().uri("/dev/mailbox?to={to}", newcomer).exchange(), 200);
    }

    private List<String> events() {
        return jdbc.sql("SELECT event_identifier FROM domain_event_entry WHERE aggregate_identifier LIKE :open "
                + "OR aggregate_identifier = :room OR aggregate_identifier LIKE :queue ORDER BY global_index")
                .param("open", "%" + open + "%")
                .param("room", room)
                .param("queue", "%" + queue.id() + "%")
                .query(String.class)
                .list();
    }

    /** The position of the automation that is furthest behind. */
    private long automations() {
        return jdbc.sql("SELECT MIN(CAST(JSON_VALUE(CONVERT(token USING utf8mb4), '$.index') AS INT)) FROM token_entry")
                .query(Long.class)
                .single();
    }

    private static void forgetInRedis(String... patterns) {
        var address = "redis://" + System.getProperty("spring.data.redis.host") + ":"
                + System.getProperty("spring.data.redis.port");
        try (var client = RedisClient.create(address); var connection = client.connect()) {
            for (var pattern : patterns) {
                connection.sync().keys(pattern).forEach(connection.sync()::del);
            }
        }
    }
}
