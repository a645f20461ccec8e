package party.somsom.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.testing.LocalServer.FCM;
import static party.somsom.testing.LocalServer.MYSQL;
import static party.somsom.testing.LocalServer.REDIS;
import static party.somsom.testing.LocalServer.SQS;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.testing.WithLocalStack;

@WithLocalStack({MYSQL, REDIS, SQS, FCM})
class StoppingIT {
    private static final double A_WHILE_SECONDS = 1;

    @Test
    void aNodeThatWaitsForNewsStopsAtOnce() {
        var node = new NotificationsNode(new Holders(), "--somsom.notifications.queue=stopping");
        await().until(() -> secondsOfTheTurnUnderWay(node) > A_WHILE_SECONDS);

        var since = System.nanoTime();
        node.close();

        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(5));
    }

    /** A turn ends when news come, or after ten seconds. */
    private static double secondsOfTheTurnUnderWay(NotificationsNode node) {
        return node.bean(MeterRegistry.class)
                .get("somsom.worker.last.turn")
                .tag("worker", "notifications-queue")
                .timeGauge()
                .value(TimeUnit.SECONDS);
    }
}
