package party.somsom.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.notifications.Holders.DATE;
import static party.somsom.notifications.NotificationsNode.NOW;
import static party.somsom.testing.LocalServer.FCM;
import static party.somsom.testing.LocalServer.MYSQL;
import static party.somsom.testing.LocalServer.REDIS;
import static party.somsom.testing.LocalServer.SQS;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.foundation.worker.Workers;
import party.somsom.messages.reminder.ReminderEvent.ReminderFired;
import party.somsom.messages.ticketing.TicketHolder;
import party.somsom.notifications.inbox.Inbox;
import party.somsom.testing.FaultyClock;
import party.somsom.testing.WithLocalStack;

/** The workers of notifications when they meet an error. */
@WithLocalStack({MYSQL, REDIS, SQS, FCM})
class WorkersIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FAN_OUT = "notifications-fan-out";
    private static final String TELLERS = "notifications-tellers";

    private final String festivalId = "festival-" + UUID.randomUUID().toString().substring(0, 8);
    private final String inventoryId = festivalId + "_" + DATE;
    private final String person = "user-" + festivalId;
    private final Holders holders = new Holders();

    private NotificationsNode node(String... settings) {
        holders.hold(inventoryId, List.of(new TicketHolder(person, inventoryId + "_r")));
        return new NotificationsNode(holders, settings);
    }

    private void fire(NotificationsNode node) {
        node.publish(new ReminderFired(inventoryId, festivalId, DATE, NOW));
    }

    @Test
    void aFanOutThatMeetsAnErrorIsRestartedAndReachesEverybody() {
        try (var node = node("--somsom.notifications.queue=restarted-fan-out")) {
            node.bean(FaultyClock.class).breakFor(FAN_OUT);
            fire(node);
            await().atMost(SOON).until(() -> count(node, "restarts", FAN_OUT) > 0);

            node.bean(FaultyClock.class).mend();

            awaitLetter(node);
            assertThat(health(node)).isEqualTo(Status.UP);
        }
    }

    @Test
    void aTellerThatMeetsAnErrorIsCountedAndItsMessageComesAgain() {
        try (var node = node("--somsom.notifications.queue=restarted-tellers")) {
            node.bean(FaultyClock.class).breakFor("teller-");
            fire(node);
            await().atMost(SOON).until(() -> count(node, "errors", TELLERS) > 0);

            node.bean(FaultyClock.class).mend();

            awaitLetter(node);
            assertThat(health(node)).isEqualTo(Status.UP);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FAN_OUT, "teller-"})
    void oneThatCannotBeRestartedTurnsHealthDown(String threads) {
        try (var node = node("--somsom.notifications.queue=dead-" + threads, "--somsom.workers.restarts=0")) {
            node.bean(FaultyClock.class).breakFor(threads);

            fire(node);

            await().atMost(SOON).until(() -> health(node).equals(Status.DOWN));
        }
    }

    private void awaitLetter(NotificationsNode node) {
        await().atMost(SOON).until(() -> node.bean(Inbox.class).newest(person, 10, null).items().size() == 1);
    }

    private static double count(NotificationsNode node, String what, String worker) {
        return node.bean(MeterRegistry.class).get("somsom.worker." + what).tag("worker", worker).counter().count();
    }

    private static Status health(NotificationsNode node) {
        return node.bean(Workers.class).health().getStatus();
    }
}
