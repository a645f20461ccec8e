package party.somsom.app.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import party.somsom.api.TurnableClock;
import party.somsom.api.web.ActingGet;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.waitingroom.Queue;

/** What cannot be answered is not done. */
@WithApplication
class NegotiationIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Guest guest;
    private FestivalForm form;
    private String festivalId;
    private String chatRoomId;

    @BeforeEach
    void aFestival() {
        form = FestivalForm.inAWeek(clock);
        var festival = json(guest.create(form.with("waitingRoom", Map.of())), 201);
        festivalId = festival.get("festivalId").asString();
        chatRoomId = festival.get("chatRoomId").asString();
        guest.post("/festivals/chatting/" + chatRoomId + "/join", Map.of()).expectStatus().isOk();
    }

    private ResponseSpec accepting(String type, HttpMethod method, String path, Object body) {
        return http.method(method)
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, guest.authorization())
                .header(HttpHeaders.ACCEPT, type)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /** The body is wrong as well, but nobody has looked at it. */
    @Test
    void everyWriteIsRefusedBeforeItIsRead() {
        var writes = Endpoints.all(mapping).stream().filter(each -> each.isWrite() && each.answers()).toList();

        assertThat(writes).hasSizeGreaterThan(10);
        for (var write : writes) {
            refused(accepting("text/html", write.method(), write.path().replaceAll("\\{[^}]+}", "1"), "{"), 406,
                    "NOT_ACCEPTABLE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/pdf", "application/xml;q=0.9, text/plain", "no type",
            "application/problem+json"})
    void nothingIsDoneForWhoeverDoesNotAcceptJson(String type) {
        var open = guest.created(form);
        var email = UUID.randomUUID() + "@example.com";
        var reservation = Map.of("festivalId", open, "festivalDate", form.date().toString());

        refused(accepting(type, HttpMethod.POST, "/reservations", reservation), 406, "NOT_ACCEPTABLE");
        refused(accepting(type, HttpMethod.POST, "/festivals/create", form.fields()), 406, "NOT_ACCEPTABLE");
        refused(accepting(type, HttpMethod.POST, "/signup",
                Map.of("email", email, "password", "password-8", "name", "Soo")), 406, "NOT_ACCEPTABLE");
        refused(accepting(type, HttpMethod.GET, "/queues/" + festivalId + "/waiting-room/users/" + guest.email(), ""),
                406, "NOT_ACCEPTABLE");

        assertThat(guest.remaining(open)).isEqualTo(10);
        assertThat(Guest.items(json(guest.get("/festivals/organised"), 200))).hasSize(2);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM identity_signup WHERE email = ?")
                .param(email)
                .query(Long.class)
                .single())
                .isZero();
        assertThat(new Queue(festivalId).rank(guest).get("rank").asLong()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/*", "application/json;charset=EUC-KR", "application/json;charset=utf-16",
                    "text/html, */*;q=0.1", "application/*;charset=utf-16", "text/html;q=0.9, application/json;q=0.2"})
    void whoeverAcceptsJsonInAnyWordsIsAnsweredInUtf8(String type) {
        var answer = accepting(type, HttpMethod.POST, "/festivals/create", form.with("title", "등불").fields());

        assertThat(json(answer, 201).get("title").asString()).isEqualTo("등불");
    }

    @Test
    void headDoesNothing() {
        var ids = Map.of("festivalId", festivalId, "queue", festivalId, "email", guest.email(), "chatRoomId",
                chatRoomId, "reservationId", "1", "sessionId", "1", "userId", "1", "seq", "1", "type", "none");
        var gets = Endpoints.all(mapping).stream().filter(Endpoints.Endpoint::isGet).toList();
        var before = eventsOfTheFestival();

        assertThat(gets).hasSizeGreaterThan(15);
        for (var get : gets) {
            var answer = accepting("*/*", HttpMethod.HEAD, expanded(get.path(), ids), "").returnResult();
            if (get.handler().hasMethodAnnotation(ActingGet.class)) {
                assertThat(answer.getStatus().value()).as(get.toString()).isEqualTo(405);
                assertThat(answer.getResponseHeaders().getAllow()).containsExactly(HttpMethod.GET);
            }
        }

        assertThat(eventsOfTheFestival()).isEqualTo(before);
        assertThat(new Queue(festivalId).rank(guest).get("rank").asLong()).isEqualTo(-1);
    }

    private static String expanded(String path, Map<String, String> ids) {
        var expanded = path;
        for (var id : ids.entrySet()) {
            expanded = expanded.replace("{" + id.getKey() + "}", id.getValue());
        }
        return expanded.replaceAll("\\{[^}]+}", "1");
    }

    private List<String> eventsOfTheFestival() {
        return jdbc.sql("SELECT event_identifier FROM domain_event_entry WHERE aggregate_identifier LIKE ?")
                .param("%" + festivalId + "%")
                .query(String.class)
                .list();
    }
}
