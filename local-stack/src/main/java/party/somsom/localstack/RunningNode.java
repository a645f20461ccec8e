package party.somsom.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.launch.Loopback;

/** A node of the application that answers. */
record RunningNode(int port) {
    static final int OK = 200;

    static RunningNode of(Home home) throws IOException {
        return new RunningNode(Status.readyPort(home)
                .orElseThrow(() -> new ExplainedException("Somsom does not run. Start it first: ./somsom up")));
    }

    /** @param headers names and values in turn */
    <T> HttpResponse<T> post(String path, BodyHandler<T> answer, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://%s:%d%s".formatted(Loopback.HOST, port, path)))
                .POST(BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), answer);
        }
    }

    /** The access token of a new account. */
    String token() throws IOException, InterruptedException {
        var made = post(Tokens.PATH + 1, BodyHandlers.ofString());
        if (made.statusCode() != OK) {
            throw new ExplainedException("The application made no account: " + made.body());
        }
        return List.of(made.body().strip().split(" ")).getLast();
    }
}
