package party.somsom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.identity.TestAccounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person with a confirmed account who is logged in. */
public final class Guest {
    /** The token of the operators in the local run. Nodes without that profile have none. */
    static final String OPERATORS = "operators-of-the-local-run-only-0000";

    /** Of all accounts that {@link TestAccounts} makes. */
    private static final String PASSWORD = "somsom-load-test";
    private static final JsonMapper JSON = new JsonMapper();

    private final RestTestClient http;
    private final String email;
    private final HttpHeaders headers;

    private Guest(RestTestClient node, String email, HttpHeaders headers) {
        this.http = node.mutate().defaultHeaders(each -> each.putAll(headers)).build();
        this.email = email;
        this.headers = headers;
    }

    /** A new person. */
    public static Guest at(RestTestClient http, TestAccounts accounts) {
        return crowd(http, accounts, 1).getFirst();
    }

    /** A person who has logged in. */
    public static Guest withToken(RestTestClient http, String email, String accessToken) {
        var headers = new HttpHeaders();
        headers.setBearerAuth(accessToken);
        return new Guest(http, email, headers);
    }

    /** New people. */
    public static List<Guest> crowd(RestTestClient http, TestAccounts accounts, int size) {
        var people = new ArrayList<Guest>();
        accounts.make(size, (email, token) -> people.add(withToken(http, email, token)));
        return people;
    }

    /** The same person, with an idempotency key on all their requests. */
    public Guest withKey(String key) {
        return with("Idempotency-Key", key);
    }

    public Guest speakingKorean() {
        return with(HttpHeaders.ACCEPT_LANGUAGE, "ko");
    }

    /** The same person behind a load balancer that says which address they use. */
    public Guest from(String address) {
        return with("X-Forwarded-For", address);
    }

    /** The same person, who shows the token of the operators instead of their own. */
    public Guest asOperator() {
        return with(HttpHeaders.AUTHORIZATION, "Bearer " + OPERATORS);
    }

    /** The same person after having been made an operator, and having logged in again. */
    public Guest promoted() {
        json(asOperator().post("/actuator/operators", Map.of("email", email)), 200);
        var session = json(post("/login", Map.of("email", email, "password", PASSWORD)), 200);
        return with(HttpHeaders.AUTHORIZATION, "Bearer " + session.get("accessToken").asString());
    }

    public Guest accepting(String type) {
        return with(HttpHeaders.ACCEPT, type);
    }

    private Guest with(String header, String value) {
        var more = HttpHeaders.copyOf(headers);
        more.set(header, value);
        return new Guest(http, email, more);
    }

    /** The same person at another node. */
    public Guest on(RestTestClient node) {
        return new Guest(node, email, headers);
    }

    public String userId() {
        return json(get("/verify-token"), 200).get("userId").asString();
    }

    public String email() {
        return email;
    }

    public String authorization() {
        return String.valueOf(headers.getFirst(HttpHeaders.AUTHORIZATION));
    }

    public ResponseSpec get(String uri, Object... variables) {
        return http.get().uri(uri, variables).exchange();
    }

    public ResponseSpec delete(String uri, Object... variables) {
        return http.delete().uri(uri, variables).exchange();
    }

    public ResponseSpec delete(String uri, Map<String, ?> body) {
        return http.method(HttpMethod.DELETE)
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec post(String uri, Object body) {
        return http.post().uri(uri).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    public ResponseSpec put(String uri, Object body, Object... variables) {
        return http.put().uri(uri, variables).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    public ResponseSpec patch(String uri, Object body, Object... variables) {
        return http.patch().uri(uri, variables).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    public ResponseSpec create(FestivalForm festival) {
        return post("/festivals/create", festival.fields());
    }

    /** Creates a festival and returns its id. */
    public String created(FestivalForm festival) {
        return json(create(festival), 201).get("festivalId").asString();
    }

    public ResponseSpec reserve(String festivalId, LocalDate date, int quantity) {
        return post("/reservations",
                Map.of("festivalId", festivalId, "festivalDate", date.toString(), "quantity", quantity));
    }

    /** Reserves and returns the reservation's id. */
    public String reserved(String festivalId, LocalDate date, int quantity) {
        return json(reserve(festivalId, date, quantity), 201).get("reservationId").asString();
    }

    public List<JsonNode> reservations() {
        return items(json(get("/reservations?limit=100"), 200));
    }

    /** The number of tickets left for a festival's first date. */
    public int remaining(String festivalId) {
        return json(get("/festivals/{id}", festivalId), 200).get("dates").get(0).get("remaining").asInt();
    }

    public static List<JsonNode> items(JsonNode page) {
        return page.get("items").valueStream().toList();
    }

    public static JsonNode json(ResponseSpec answer, int status) {
        var result = answer.expectBody(JsonNode.class).returnResult();
        assertThat(result.getStatus().value()).as(() -> String.valueOf(result.getResponseBody())).isEqualTo(status);
        return result.getResponseBody();
    }

    /** What an answer is compared with. The order of its properties does not matter. */
    public static JsonNode parsed(String json, Object... values) {
        return JSON.readTree(json.formatted(values));
    }

    public static void refused(ResponseSpec answer, int status, String code) {
        assertThat(json(answer, status).path("code").asString()).isEqualTo(code);
    }

    /** The message about the only field that was refused. */
    public static String invalid(ResponseSpec answer, String field) {
        var problem = json(answer, 400);
        assertThat(problem.get("code").asString()).isEqualTo("VALIDATION_FAILED");
        assertThat(problem.get("errors").valueStream().map(error -> error.get("field").asString()))
                .containsExactly(field);
        return problem.get("errors").get(0).get("message").asString();
    }
}
