package party.somsom.app.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.refused;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.edge.RawHttp.Answer;
import party.somsom.app.edge.RawHttp.Request;

/** Bytes and characters that once broke something. FuzzIT looks for others. */
@WithApplication
class HostileInputIT {
    @Autowired
    private Guest guest;
    @LocalServerPort
    private int port;

    private Answer send(String method, String path, Map<String, String> headers) throws Exception {
        return new RawHttp(port).send(new Request(method, path, headers, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/festivals/search?keyword=%", "/festivals/search?keyword=%zz",
            "/festivals/search?keyword=%ff", "/festivals/search?keyword=%ED%A0%80", "/festivals?limit=%",
            "/festivals?cursor=%c0%af", "/festivals?%zz=1", "/festivals/%zz", "/queues/%", "/festivals/%00"})
    void whatCannotBeDecodedIsABadRequest(String path) throws Exception {
        var answer = send("GET", path, Map.of());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.has("application/problem+json")).isTrue();
        assertThat(answer.body()).contains("\"code\":\"MALFORMED_REQUEST\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "%25zz", "%00", "%F0%9F%98%80", "%EF%BF%BF", "%5C", "_"})
    void oddKeywordsAreSearchedForOrRefused(String keyword) throws Exception {
        assertThat(send("GET", "/festivals/search?keyword=" + keyword, Map.of()).status()).isIn(200, 400);
    }

    @Test
    void anIdThatCannotBeOneDoesNotStandInTheWayOfOthers() {
        guest.post("/notifications/read", Map.of("notificationIds", List.of("😀", "a b", "가", "x")))
                .expectStatus()
                .isNoContent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "가", "a b", "x'"})
    void anIdThatCannotBeOneIsNotFound(String id) {
        refused(guest.delete("/account/sessions/{id}", id), 404, "SESSION_NOT_FOUND");
        refused(guest.get("/festivals/{id}", id), 404, "FESTIVAL_NOT_FOUND");
        refused(guest.delete("/reservations/{id}", id), 404, "RESERVATION_NOT_FOUND");
        refused(guest.post("/festivals/chatting/" + id + "/join", Map.of()), 404, "CHAT_ROOM_NOT_FOUND");
        guest.post("/confirm-signup/resend", Map.of("userId", id)).expectStatus().isAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a:b", "http://localhost:b", "://", "http://[", "null", "x", "http://a b"})
    void anOriginThatIsNoneIsRefused(String origin) throws Exception {
        var handshake = Map.of("Origin", origin, "Upgrade", "websocket", "Sec-WebSocket-Version", "13",
                "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");

        assertThat(send("GET", "/ws", handshake).status()).as(origin).isIn(400, 403);
        assertThat(send("OPTIONS", "/festivals", Map.of("Origin", origin, "Access-Control-Request-Method", "GET"))
                .status()).as(origin).isBetween(200, 499);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"token\":\"t\",\"platform\":1}|platform",
            "{\"token\":\"t\",\"platform\":\"1\"}|platform", "{\"token\":\"t\",\"platform\":\"\"}|platform"})
    void aNumberIsNoName(String body, String field) {
        assertThat(invalid(guest.post("/notification/activate", body), field)).isNotEmpty();
    }

    @Test
    void aFieldComesOnce() {
        refused(guest.post("/notification/activate", "{\"token\":\"t\",\"token\":\"u\",\"platform\":\"WEB\"}"), 400,
                "MALFORMED_REQUEST");
    }

    /** A header that the firewall does not let through is read late, by the endpoint itself. */
    @Test
    void aHeaderOfOddBytesIsABadRequest() throws Exception {
        var answer = send("GET", "/festivals?limit=1", Map.of("User-Agent", "😀", "Accept-Language", "\u0001"));

        assertThat(answer.status()).isIn(200, 400);
    }
}
