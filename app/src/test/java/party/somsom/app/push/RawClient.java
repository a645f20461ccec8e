package party.somsom.app.push;

import static org.awaitility.Awaitility.await;
import static party.somsom.app.push.Listener.SOON;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A client that does not know STOMP. */
final class RawClient implements AutoCloseable, WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final StringBuffer received = new StringBuffer();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    RawClient(int port) {
        this(port, "http://localhost:" + port);
    }

    RawClient(int port, String origin) {
        socket = HTTP.newWebSocketBuilder()
                .header(HttpHeaders.ORIGIN, origin)
                .buildAsync(URI.create("ws://localhost:" + port + "/ws"), this)
                .join();
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    /** Everything received until the server closed the connection. */
    String all() {
        await().atMost(SOON).until(closed::isDone);
        return received.toString();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    int status() {
        return closed.join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        received.append(data);
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(-1);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
