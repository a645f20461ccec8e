package party.somsom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads which messages reached the stand-in for FCM, and sets its answers. */
public final class StandInFcm {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private StandInFcm() {
    }

    /** The number of messages for each token that begins with the prefix. */
    public static Map<String, Integer> counts(String prefix) {
        return call(HttpRequest.newBuilder(at("/counts"))).propertyStream()
                .filter(count -> count.getKey().startsWith(prefix))
                .collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue().asInt()));
    }

    /** The last messages for a token, newest first. */
    public static List<JsonNode> messages(String token) {
        var path = "/?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return call(HttpRequest.newBuilder(at(path))).valueStream().map(push -> push.get("message")).toList();
    }

    /** Sets the errors from now on, for example {@code QUOTA_EXCEEDED=0.02&INTERNAL=0.01}. An empty text means none. */
    public static void fail(String shares) {
        call(HttpRequest.newBuilder(at("/faults?" + shares)).POST(BodyPublishers.noBody()));
    }

    private static URI at(String path) {
        return URI.create(Objects.requireNonNull(LocalStack.properties().get("somsom.fcm.endpoint")) + path);
    }

    private static JsonNode call(HttpRequest.Builder request) {
        try {
            return JSON.readTree(HTTP.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
