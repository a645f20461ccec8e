package party.somsom.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import party.somsom.foundation.worker.WorkerProperties;
import party.somsom.foundation.worker.Workers;

/** A writer whose socket meets an error. SlowClientIT shows that slow clients are cut off. */
@Timeout(30)
class SocketWriterTest {
    private static final String NAME = "writers";
    private static final Duration NO_PAUSE = Duration.ofMillis(1);
    private static final TextMessage BAD = new TextMessage("bad");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Workers workers = new Workers(meters, new WorkerProperties(1, NO_PAUSE, NO_PAUSE));
    private final List<Object> sent = new CopyOnWriteArrayList<>();
    private final List<String> closed = new CopyOnWriteArrayList<>();

    private SocketWriter writer(String id) {
        var session = (WebSocketSession) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{WebSocketSession.class}, (_, method, arguments) -> {
                    switch (method.getName()) {
                        case "sendMessage" -> send(arguments[0]);
                        case "close" -> closed.add(id);
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
        return new SocketWriter(session, workers.vitals(NAME));
    }

    private void send(Object message) {
        if (message == BAD) {
            throw new AssertionError("on purpose");
        }
        sent.add(message);
    }

    private double errors() {
        return meters.get("somsom.worker.errors").tag("worker", NAME).counter().count();
    }

    @Test
    void anErrorEndsTheConnectionAndIsCountedAndOthersGoOn() {
        var bad = writer("bad");
        var good = writer("good");

        bad.sendMessage(BAD);
        await().untilAsserted(() -> assertThat(closed).containsExactly("bad"));
        good.sendMessage(new TextMessage("one"));

        await().untilAsserted(() -> assertThat(sent).hasSize(1));
        assertThat(errors()).isEqualTo(1);
        assertThat(workers.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void writersThatMeetOnlyErrorsTurnHealthDown() {
        var writers = List.of(writer("one"), writer("two"), writer("three"));

        writers.forEach(writer -> writer.sendMessage(BAD));

        await().until(() -> workers.health().getStatus().equals(Status.DOWN));
    }
}
