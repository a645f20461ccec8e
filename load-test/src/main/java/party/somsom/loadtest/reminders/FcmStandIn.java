package party.somsom.loadtest.reminders;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import party.somsom.loadtest.driver.ClosedLoop;
import party.somsom.loadtest.driver.Load;
import party.somsom.loadtest.driver.Request;
import party.somsom.loadtest.testbed.Api;
import tools.jackson.databind.node.ObjectNode;

/** The stand-in for FCM. */
final class FcmStandIn {
    private static final String SEND = "/v1/projects/somsom-local/messages:send";
    private static final String NO_CREDENTIALS = "stand-in";

    private final Api api;

    FcmStandIn(String endpoint) {
        this.api = new Api(URI.create(endpoint).getPort());
    }

    void fail(String shares) throws Exception {
        api.post("/faults?" + shares, null, null);
    }

    /** How many messages each token with this prefix got. */
    Map<String, Integer> counts(String prefix) throws Exception {
        return Api.JSON.readTree(api.get("/counts", NO_CREDENTIALS))
                .propertyStream()
                .filter(count -> count.getKey().startsWith(prefix))
                .collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue().asInt()));
    }

    /** Sends the same messages with a client that does nothing else. Its speed is the upper limit. */
    double ceiling(int sends, int connections) throws Exception {
        var message = (ObjectNode) Api.JSON.readTree(api.get("/", NO_CREDENTIALS)).get(0).get("message");
        var requests = IntStream.range(0, sends).mapToObj(n -> {
            message.put("token", "bare-" + n);
            return Request.post(SEND, NO_CREDENTIALS, Api.JSON.writeValueAsString(Map.of("message", message)));
        }).iterator();
        try (var driver = new ClosedLoop()) {
            var measured = driver.drive(api.port(), new Load(connections, Duration.ZERO, Load.LONGEST), requests);
            if (measured.errors("200") != 0) {
                throw new IllegalStateException("The bare client was not served: " + measured.total());
            }
            return measured.perSecond("200");
        }
    }
}
