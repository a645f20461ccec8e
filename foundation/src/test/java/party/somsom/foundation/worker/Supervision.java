package party.somsom.foundation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.springframework.boot.health.contributor.Status;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Workers that are restarted soon, and the signs of their states that are visible from outside. */
final class Supervision {
    static final int RESTARTS = 3;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Workers workers;

    Supervision() {
        this(Duration.ofMillis(1));
    }

    Supervision(Duration pause) {
        workers = new Workers(meters, new WorkerProperties(RESTARTS, pause, pause));
    }

    Workers workers() {
        return workers;
    }

    double errors(String worker) {
        return meters.get("somsom.worker.errors").tag("worker", worker).counter().count();
    }

    double restarts(String worker) {
        return meters.get("somsom.worker.restarts").tag("worker", worker).counter().count();
    }

    double alive(String worker) {
        return meters.get("somsom.worker.alive").tag("worker", worker).gauge().value();
    }

    double secondsSinceLastTurn(String worker) {
        return meters.get("somsom.worker.last.turn").tag("worker", worker).timeGauge().value();
    }

    void assertUp(String worker) {
        assertThat(workers.health().getStatus()).isEqualTo(Status.UP);
        assertThat(alive(worker)).isEqualTo(1);
    }

    void awaitDown(String worker) {
        await().until(() -> workers.health().getStatus().equals(Status.DOWN));
        assertThat(workers.health().getDetails().get("dead").toString()).contains(worker);
        assertThat(alive(worker)).isZero();
    }
}
