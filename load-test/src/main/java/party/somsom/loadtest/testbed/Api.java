package party.somsom.loadtest.testbed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

/** The calls around a measurement. Any answer except success ends it. */
public final class Api {
    public static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    public Api(int port) {
        this.port = port;
    }

    public int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** @return the body, unchanged */
    public String get(String path, String token) throws Exception {
        return send("GET", path, token, null);
    }

    /** @return the body, unchanged */
    public String post(String path, @Nullable String token, @Nullable Object body) throws Exception {
        return send("POST", path, token, body);
    }

    public void patch(String path, String token, Object body) throws Exception {
        send("PATCH", path, token, body);
    }

    private String send(String method, String path, @Nullable String token, @Nullable Object body) throws Exception {
        var json = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        var request = request(path).method(method, json).header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "%s %s: %d %s".formatted(method, path, response.statusCode(), response.body()));
        }
        return response.body();
    }

    /** The ETag for a conditional request of the same representation. */
    public String etag(String path) throws Exception {
        var response = http.send(request(path).build(), BodyHandlers.discarding());
        return response.headers()
                .firstValue("ETag")
                .orElseThrow(() -> new IllegalStateException("GET %s: %d, no ETag".formatted(path,
                        response.statusCode())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(TIMEOUT);
    }
}
