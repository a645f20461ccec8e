package party.somsom.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.testing.LocalServer.FCM;
import static party.somsom.testing.LocalServer.MYSQL;
import static party.somsom.testing.LocalServer.REDIS;
import static party.somsom.testing.LocalServer.SQS;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import party.somsom.testing.WithLocalStack;

@WithLocalStack({MYSQL, REDIS, SQS, FCM})
class StoppingIT {
    private static final Duration A_WHILE = Duration.ofMillis(500);

    @Test
    void aNodeThatWaitsForNewsStopsAtOnce() {
        var node = new NotificationsNode(new Holders(), "--somsom.notifications.queue=stopping");
        await().during(A_WHILE).until(StoppingIT::waitsForNews);

        var since = System.nanoTime();
        node.close();

        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(5));
    }

    /** It has asked for some and is blocked, either in a socket or because it has somebody else do it. */
    private static boolean waitsForNews() {
        return Thread.getAllStackTraces()
                .entrySet()
                .stream()
                .filter(thread -> thread.getKey().getName().equals("notifications: queue"))
                .map(thread -> List.of(thread.getValue()))
                .filter(stack -> stack.stream().anyMatch(frame -> frame.getMethodName().equals("receive")))
                .map(stack -> stack.getFirst().getClassName())
                .anyMatch(blocked -> blocked.startsWith("sun.nio.ch.") || blocked.equals("jdk.internal.misc.Unsafe"));
    }
}
