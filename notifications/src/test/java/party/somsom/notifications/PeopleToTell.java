package party.somsom.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.notifications.Holders.DATE;
import static party.somsom.testing.LocalServer.FCM;
import static party.somsom.testing.LocalServer.MYSQL;
import static party.somsom.testing.LocalServer.REDIS;
import static party.somsom.testing.LocalServer.SQS;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.digest.Sha256;
import party.somsom.messages.ticketing.TicketHolder;
import party.somsom.notifications.device.Device;
import party.somsom.notifications.device.Devices;
import party.somsom.notifications.device.Platform;
import party.somsom.notifications.inbox.Inbox;
import party.somsom.testing.StandInFcm;
import party.somsom.testing.WithLocalStack;

/** People with tickets and phones, and a node that tells them. */
@WithLocalStack({MYSQL, REDIS, SQS, FCM})
abstract class PeopleToTell {
    static final Duration SOON = Duration.ofSeconds(30);

    static final Holders query = new Holders();
    static NotificationsNode node;

    final String run = UUID.randomUUID().toString().substring(0, 8);
    final String festivalId = "festival-" + run;
    final String inventoryId = festivalId + "_" + DATE;

    @BeforeAll
    static void start() {
        node = new NotificationsNode(query, "--somsom.notifications.queue=telling",
                "--somsom.notifications.most-receives=4");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @AfterEach
    void mend() {
        StandInFcm.fail("");
        query.answerPages(Integer.MAX_VALUE);
    }

    TicketHolder person(int number) {
        return new TicketHolder("user-%s-%03d".formatted(run, number), inventoryId + "_r" + number);
    }

    /** So many people, each with a phone. */
    List<TicketHolder> people(int count) {
        var people = IntStream.range(0, count).mapToObj(this::person).toList();
        people.forEach(person -> activate(person, token(person), Locale.ENGLISH));
        query.hold(inventoryId, people);
        return people;
    }

    static String token(TicketHolder person) {
        return "phone-" + person.userId();
    }

    void activate(TicketHolder person, String token, Locale language) {
        node.bean(Devices.class)
                .activate(new Device(token, person.userId(), "session", Platform.ANDROID, language), null);
    }

    void eachPhoneGotOne(List<TicketHolder> people) {
        await().atMost(SOON).until(() -> StandInFcm.counts("phone-user-" + run).size() == people.size());
        assertThat(StandInFcm.counts("phone-user-" + run)).containsOnlyKeys(
                people.stream().map(PeopleToTell::token).toList()).allSatisfy((_, count) -> assertThat(count).isOne());
    }

    void awaitEnd() {
        await().atMost(SOON)
                .until(() -> undecided() == 0 && node.bean(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM somsom_notifications.fan_out WHERE NOT done")
                        .query(Integer.class)
                        .single() == 0);
    }

    private int undecided() {
        return node.bean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM somsom_notifications.push WHERE outcome IS NULL")
                .query(Integer.class)
                .single();
    }

    List<Letter> inbox(TicketHolder person) {
        return node.bean(Inbox.class).newest(person.userId(), 10, null).items();
    }

    String claim(TicketHolder person, Occasion occasion, String claimant) {
        var notificationId = Sha256.key(person.userId() + " " + occasion.id());
        node.bean(JdbcClient.class)
                .sql("INSERT INTO somsom_notifications.push (notification_id, device_id, claim, claimed_until) "
                        + "VALUES (?, ?, ?, UTC_TIMESTAMP(3))")
                .params(notificationId, Sha256.key(token(person)), claimant)
                .update();
        return notificationId;
    }
}
