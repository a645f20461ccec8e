package party.somsom.app.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.push.Listener.SOON;
import static party.somsom.app.push.Listener.next;
import static party.somsom.app.push.Listener.topic;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.waitingroom.Queue;
import party.somsom.identity.TestAccounts;

@WithApplication
class QueueStatusPushIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @LocalServerPort
    private int port;

    private Listener ann;
    private Listener bob;
    private Queue queue;

    @BeforeEach
    void arrive() {
        var organiser = Guest.at(http, accounts);
        ann = new Listener(port, organiser.authorization());
        bob = new Listener(port, Guest.at(http, accounts).authorization());
        var opensAt = clock.instant().plus(Duration.ofHours(1));
        queue = new Queue(organiser
                .created(FestivalForm.inAWeek(clock).with("waitingRoom", Map.of("opensAt", opensAt))));
    }

    @AfterEach
    void leave() {
        ann.close();
        bob.close();
    }

    @Test
    void whoeverSubscribesIsToldAtOnceAndNobodyElseIs() {
        var toAnn = ann.subscribe(topic(queue.id()));
        assertThat(next(toAnn, 0)).isEqualTo(queue.status(http));

        var toBob = bob.subscribe(topic(queue.id()));
        assertThat(next(toBob, 0)).isEqualTo(queue.status(http));

        queue.joined(Guest.at(http, accounts));
        assertThat(next(toBob, 1).get("waiting").asInt()).isEqualTo(1);
        assertThat(next(toAnn, 1)).isEqualTo(toBob.get(1));
    }

    @Test
    void aQueueHasALongerNameToo() {
        var told = ann.subscribe(topic("festival" + queue.id()));
        assertThat(next(told, 0)).isEqualTo(queue.status(http));

        queue.joined(Guest.at(http, accounts));

        assertThat(next(told, 1).get("waiting").asInt()).isEqualTo(1);
    }

    @Test
    void changesArePushedAtMostOnceASecondAndNothingElseIs() {
        var start = System.nanoTime();
        var told = ann.subscribe(topic(queue.id()));
        for (var i = 0; i < 20; i++) {
            queue.joined(Guest.at(http, accounts));
        }

        await().atMost(SOON).until(() -> told.getLast().get("waiting").asInt() == 20);

        var seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        assertThat(told.size()).isLessThanOrEqualTo((int) seconds + 2);
        assertThat(told).doesNotHaveDuplicates();
        assertThat(told.getLast()).isEqualTo(queue.status(http));
    }

    @Test
    void whoeverUnsubscribesIsToldNoMore() {
        var subscription = ann.subscription(topic(queue.id()));
        next(subscription.received(), 0);
        var toBob = bob.subscribe(topic(queue.id()));
        next(toBob, 0);

        subscription.end();
        queue.joined(Guest.at(http, accounts));
        next(toBob, 1);
        queue.joined(Guest.at(http, accounts));
        next(toBob, 2);

        assertThat(subscription.received()).hasSizeLessThanOrEqualTo(2);
    }
}
