package party.somsom.loadtest.simulation;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitHereIfFailed;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;
import static io.gatling.javaapi.http.HttpDsl.ws;

import java.time.Duration;
import java.util.Objects;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;

/** One person's way from the end of the line to the booking page and away. It ends at the first failure. */
final class Journey {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String ALLOWED = "allowed";
    private static final String PERSON = "/queues/#{queue}/users/#{email}";

    private Journey() {
    }

    static ChainBuilder of(Way way, Scale scale) {
        return switch (way) {
            case POLLING -> exec(join(), asking(scale.poll()), booking(scale.stay()));
            case STOMP -> exec(connecting(), join(), listening(), booking(scale.stay()), disconnecting());
        };
    }

    private static ChainBuilder join() {
        return exec(person(http("join").get("/queues/#{queue}/waiting-room/users/#{email}"))).exec(exitHereIfFailed());
    }

    private static ChainBuilder asking(Duration interval) {
        return exec(asLongAs(session -> !session.contains(ALLOWED) || !session.getBoolean(ALLOWED)).on(pause(interval),
                exec(person(http("rank").get(PERSON + "/rank"))
                        .check(jsonPath("$.allowed").ofBoolean().saveAs(ALLOWED))),
                exitHereIfFailed()));
    }

    /** Subscribes to everything that a tab of the web app listens to on all pages. */
    private static ChainBuilder connecting() {
        return exec(ws("open").connect("/ws").subprotocol("v12.stomp"),
                ws("CONNECT").sendText(session -> Stomp.connect(token(session)))
                        .await(SOON)
                        .on(ws.checkTextMessage("CONNECTED").matching(substring("CONNECTED"))),
                ws("SUBSCRIBE notifications").sendText(Stomp.subscribe("notifications", "/user/queue/notifications")),
                ws("SUBSCRIBE unread").sendText(Stomp.subscribe("unread", "/user/queue/unread")),
                ws("SUBSCRIBE admission").sendText(Stomp.subscribe("admission", "/user/queue/admission")),
                exitHereIfFailed());
    }

    /**
     * A person who was admitted before they subscribed is told now, because the subscription begins with the current
     * state.
     */
    private static ChainBuilder listening() {
        return exec(ws("SUBSCRIBE queue")
                .sendText(session -> Stomp.subscribe("queue", "/topic/queues/" + session.getString("queue")))
                .await(PATIENCE)
                .on(ws.checkTextMessage("admission")
                        .matching(substring("destination:/user/queue/admission"), substring("\"ADMITTED\""))),
                exitHereIfFailed());
    }

    private static ChainBuilder booking(Duration stay) {
        return exec(
                person(http("enter").get(PERSON + "/allowed")).check(jsonPath("$.allowed").ofBoolean().is(true)),
                exitHereIfFailed(), pause(stay), person(http("leave").delete(PERSON + "/leave-proceed"))
                        .check(status().is(204)),
                exitHereIfFailed());
    }

    private static ChainBuilder disconnecting() {
        return exec(ws("DISCONNECT").sendText(Stomp.disconnect("bye"))
                .await(SOON)
                .on(ws.checkTextMessage("RECEIPT").matching(substring("RECEIPT"))), ws("close").close(),
                exitHereIfFailed());
    }

    private static HttpRequestActionBuilder person(HttpRequestActionBuilder request) {
        return request.header("Authorization", session -> "Bearer " + token(session));
    }

    private static String token(Session session) {
        return Objects.requireNonNull(session.getString("token"));
    }
}
