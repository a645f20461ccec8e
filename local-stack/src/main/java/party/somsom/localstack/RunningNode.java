package party.somsom.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;

import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.launch.Loopback;

/** A node of the application that answers. */
record RunningNode(int port) {
    static final int OK = 200;
    /** As in the application's settings of the local run. */
    static final String OPERATOR = "Bearer operators-of-the-local-run-only-0000";

    static RunningNode of(Home home) throws IOException {
        return new RunningNode(Status.readyPort(home)
                .orElseThrow(() -> new ExplainedException("Somsom does not run. Start it first: ./somsom up")));
    }

    /** @param headers names and values in turn */
    <T> HttpResponse<T> post(String path, BodyHandler<T> answer, String... headers)
            throws IOException, InterruptedException {
        return send("POST", path, answer, headers);
    }

    /** @param headers names and values in turn */
    <T> HttpResponse<T> send(String method, String path, BodyHandler<T> answer, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://%s:%d%s".formatted(Loopback.HOST, port, path)))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), answer);
        }
    }
}
