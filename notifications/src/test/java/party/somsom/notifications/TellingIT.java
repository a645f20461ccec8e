package party.somsom.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.notifications.Holders.DATE;
import static party.somsom.notifications.Holders.TITLE;
import static party.somsom.notifications.NotificationsNode.NOW;
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
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.digest.Sha256;
import party.somsom.messages.reminder.ReminderEvent.LatecomerReminded;
import party.somsom.messages.reminder.ReminderEvent.ReminderFired;
import party.somsom.messages.ticketing.TicketHolder;
import party.somsom.messages.ticketing.TicketingEvent.InventoryCancelled;
import party.somsom.messages.ticketing.TicketingEvent.InventoryMoved;
import party.somsom.notifications.device.Device;
import party.somsom.notifications.device.Devices;
import party.somsom.notifications.device.Platform;
import party.somsom.notifications.inbox.Inbox;
import party.somsom.notifications.queue.DeadLetters;
import party.somsom.notifications.queue.NewsQueue;
import party.somsom.testing.StandInFcm;
import party.somsom.testing.WithLocalStack;
import software.amazon.awssdk.services.sqs.SqsClient;

@WithLocalStack({MYSQL, REDIS, SQS, FCM})
class TellingIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Holders query = new Holders();
    private static NotificationsNode node;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String festivalId = "festival-" + run;
    private final String inventoryId = festivalId + "_" + DATE;

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

    private TicketHolder person(int number) {
        return new TicketHolder("user-%s-%03d".formatted(run, number), inventoryId + "_r" + number);
    }

    /** So many people, each with a phone. */
    private List<TicketHolder> people(int count) {
        var people = IntStream.range(0, count).mapToObj(this::person).toList();
        people.forEach(person -> activate(person, token(person), Locale.ENGLISH));
        query.hold(inventoryId, people);
        return people;
    }

    private static String token(TicketHolder person) {
        return "phone-" + person.userId();
    }

    private void activate(TicketHolder person, String token, Locale language) {
        node.bean(Devices.class)
                .activate(new Device(token, person.userId(), "session", Platform.ANDROID, language), null);
    }

    private ReminderFired fired() {
        return new ReminderFired(inventoryId, festivalId, DATE, NOW);
    }

    private void eachPhoneGotOne(List<TicketHolder> people) {
        await().atMost(SOON).until(() -> StandInFcm.counts("phone-user-" + run).size() == people.size());
        assertThat(StandInFcm.counts("phone-user-" + run)).containsOnlyKeys(
                people.stream().map(TellingIT::token).toList()).allSatisfy((_, count) -> assertThat(count).isOne());
    }

    private void awaitEnd() {
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

    private List<Letter> inbox(TicketHolder person) {
        return node.bean(Inbox.class).newest(person.userId(), 10, null).items();
    }

    @Test
    void everyoneIsToldOnceOnEveryDeviceThoughFcmRefusesAndFailsAndEventsAreHandledAgain() {
        var people = people(30);
        var dead = List.of("unregistered-" + run, "sender-id-mismatch-" + run);
        dead.forEach(token -> activate(people.getFirst(), token, Locale.ENGLISH));
        activate(people.getFirst(), "invalid-argument-" + run, Locale.ENGLISH);
        StandInFcm.fail("QUOTA_EXCEEDED=0.05&INTERNAL=0.1&UNAVAILABLE=0.02");

        node.publish(fired());

        eachPhoneGotOne(people);
        awaitEnd();
        assertThat(node.bean(Devices.class).of(List.of(people.getFirst().userId()))).extracting(Device::token)
                .containsExactlyInAnyOrder(token(people.getFirst()), "invalid-argument-" + run);
        assertThat(people).allSatisfy(person -> assertThat(inbox(person)).singleElement()
                .satisfies(letter -> assertThat(letter.reservationId()).isEqualTo(person.reservationId())));
        await().atMost(SOON).until(() -> node.announced().size() >= people.size());

        node.publish(fired());
        assertThat(node.supportsReset()).isFalse();
        node.publish(new LatecomerReminded(inventoryId, festivalId, DATE, "another-reservation",
                people.getFirst().userId(), NOW));
        var marker = person(999);
        activate(marker, "marker-" + run, Locale.ENGLISH);
        node.publish(new LatecomerReminded(inventoryId, festivalId, DATE, marker.reservationId(), marker.userId(),
                NOW));

        await().atMost(SOON).until(() -> StandInFcm.messages("marker-" + run).size() == 1);
        awaitEnd();
        eachPhoneGotOne(people);
        assertThat(node.announced()).extracting(Letter::notificationId).doesNotHaveDuplicates();
    }

    @Test
    void aPushSaysInTheLanguageOfTheDeviceWhatItIsAboutAndLeadsToTheTicket() {
        var person = people(1).getFirst();
        activate(person, "ko-" + run, Locale.KOREAN);

        node.publish(fired());
        eachPhoneGotOne(List.of(person));
        await().atMost(SOON).until(() -> !StandInFcm.messages("ko-" + run).isEmpty());

        var message = StandInFcm.messages(token(person)).getFirst();
        var letter = inbox(person).getFirst();
        assertThat(message.at("/notification/title").asString()).isEqualTo("Get ready for " + TITLE);
        assertThat(message.at("/notification/body").asString())
                .isEqualTo("It takes place on Sunday, May 9, 2027. Your ticket is here.");
        assertThat(message.at("/data/dedupeId").asString()).isEqualTo(letter.notificationId());
        assertThat(message.at("/data/link").asString())
                .isEqualTo("https://somsom.example/reservations/" + person.reservationId());
        assertThat(message.at("/webpush/notification/icon").asString())
                .isEqualTo("https://somsom.example/icons/192.png");
        assertThat(message.at("/android/collapse_key").asString()).contains("DAY_BEFORE", festivalId, DATE.toString());
        assertThat(StandInFcm.messages("ko-" + run).getFirst().at("/notification/body").asString())
                .isEqualTo("2027년 5월 9일 일요일에 열립니다. 티켓을 미리 확인해 주세요.");
    }

    @Test
    void afterAStopItGoesOnWhereItWas() {
        var people = people(90);
        query.answerPages(2);
        node.publish(fired());
        await().atMost(SOON).until(() -> StandInFcm.counts("phone-user-" + run).size() == 40);
        node.close();
        query.answerPages(Integer.MAX_VALUE);

        start();

        eachPhoneGotOne(people);
        awaitEnd();
    }

    @Test
    void aMessageThatIsDeliveredTwiceTellsNobodyTwice() {
        var people = people(5);
        var news = new News(Occasion.of(Kind.DAY_BEFORE, inventoryId, festivalId, DATE), TITLE, NOW,
                NOW.plus(Duration.ofDays(1)), people);
        StandInFcm.fail("INTERNAL=0.5"); // so that the three copies are sent at the same time

        node.bean(NewsQueue.class).put(List.of(news, news, news));

        eachPhoneGotOne(people);
        awaitEnd();
        eachPhoneGotOne(people);
    }

    @Test
    void whatADeadSenderLeftIsSentAndCountedAsUncertainButNotWhatALivingOneIsSending() {
        var people = people(2);
        var keys = people.stream().map(person -> claim(person, "gone")).toList();
        claimedUntil(keys.getFirst(), "UTC_TIMESTAMP(3) - INTERVAL 1 SECOND");
        claimedUntil(keys.getLast(), "UTC_TIMESTAMP(3) + INTERVAL 1 HOUR");

        node.publish(fired());

        eachPhoneGotOne(people.subList(0, 1));
        await().atMost(SOON).until(() -> uncertain(keys.getFirst()) == 1);
        claimedUntil(keys.getLast(), "UTC_TIMESTAMP(3) - INTERVAL 1 SECOND");
        eachPhoneGotOne(people);
        awaitEnd();
        assertThat(uncertain(keys.getLast())).isOne();
    }

    private String claim(TicketHolder person, String claimant) {
        return claim(person, Occasion.of(Kind.DAY_BEFORE, inventoryId, festivalId, DATE), claimant);
    }

    private String claim(TicketHolder person, Occasion occasion, String claimant) {
        var notificationId = Sha256.key(person.userId() + " " + occasion.id());
        node.bean(JdbcClient.class)
                .sql("INSERT INTO somsom_notifications.push (notification_id, device_id, claim, claimed_until) "
                        + "VALUES (?, ?, ?, UTC_TIMESTAMP(3))")
                .params(notificationId, Sha256.key(token(person)), claimant)
                .update();
        return notificationId;
    }

    private void claimedUntil(String notificationId, String time) {
        node.bean(JdbcClient.class)
                .sql("UPDATE somsom_notifications.push SET claimed_until = " + time + " WHERE notification_id = ?")
                .param(notificationId)
                .update();
    }

    private int uncertain(String notificationId) {
        return node.bean(JdbcClient.class)
                .sql("SELECT uncertain FROM somsom_notifications.push WHERE notification_id = ?")
                .param(notificationId)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatNobodyNeedsToKnowAnyMoreIsNotTold() {
        var people = people(1);
        node.publish(new ReminderFired(inventoryId, festivalId, DATE, NOW.minusSeconds(2)));
        eachPhoneGotOne(people);
        var moved = DATE.plusDays(7);
        query.hold("other", people);
        query.answerPages(0);
        node.publish(new ReminderFired("other", festivalId, DATE, NOW.minusSeconds(2)));
        node.publish(new InventoryMoved("other", festivalId, moved, NOW, NOW));
        node.publish(new ReminderFired(inventoryId, festivalId, DATE.minusDays(2), NOW));
        await().atMost(SOON).until(() -> rows("other") == 2);
        query.answerPages(Integer.MAX_VALUE);
        node.publish(new InventoryCancelled(inventoryId, festivalId, DATE, NOW));

        await().atMost(SOON).until(() -> inbox(people.getFirst()).size() == 3);
        awaitEnd();
        assertThat(inbox(people.getFirst())).extracting(Letter::kind)
                .containsExactlyInAnyOrder(Kind.DAY_BEFORE, Kind.FESTIVAL_MOVED, Kind.FESTIVAL_CANCELLED);
    }

    @Test
    void whatIsOvertakenIsDropped() {
        var people = people(8);
        query.answerPages(0);
        for (var days = 1; days <= 3; days++) {
            node.publish(new InventoryMoved(inventoryId, festivalId, DATE.plusDays(days), NOW, NOW.plusMillis(days)));
        }
        node.publish(new InventoryCancelled(inventoryId, festivalId, DATE, NOW)); // on a node whose clock is behind
        await().atMost(SOON).until(() -> rows(inventoryId) == 4);
        query.answerPages(Integer.MAX_VALUE);

        awaitEnd();

        eachPhoneGotOne(people);
        assertThat(people).allSatisfy(person -> assertThat(inbox(person)).extracting(Letter::kind)
                .containsExactly(Kind.FESTIVAL_CANCELLED));
    }

    @Test
    void whatIsOvertakenInTheQueueIsDroppedThere() {
        var people = people(3);
        node.publish(new InventoryMoved(inventoryId, festivalId, DATE.plusDays(2), NOW, NOW));
        eachPhoneGotOne(people);
        var overtaken = Occasion.moved(inventoryId, festivalId, DATE.plusDays(1), NOW.minusSeconds(1));
        var key = claim(people.getFirst(), overtaken, "gone");

        node.bean(NewsQueue.class)
                .put(List.of(new News(overtaken, TITLE, NOW.minusSeconds(1), NOW.plusSeconds(60), people)));

        await().atMost(SOON).until(() -> "OVERTAKEN".equals(outcome(key)));
        awaitEnd();
        eachPhoneGotOne(people);
        assertThat(inbox(people.getFirst())).extracting(Letter::festivalDate).containsExactly(DATE.plusDays(2));
    }

    private String outcome(String notificationId) {
        return node.bean(JdbcClient.class)
                .sql("SELECT COALESCE(outcome, '') FROM somsom_notifications.push WHERE notification_id = ?")
                .param(notificationId)
                .query(String.class)
                .single();
    }

    @Test
    void theInboxIsInTheOrderOfWhatHappened() {
        var people = people(1);
        query.hold("other-" + run, people);
        node.publish(new InventoryMoved("other-" + run, festivalId, DATE.plusDays(1), NOW, NOW));
        eachPhoneGotOne(people);

        var late = List.of(NOW.minusSeconds(9), NOW.plusSeconds(9), NOW.minusSeconds(99));
        for (var at : late) {
            var occasion = new Occasion(inventoryId + at, Kind.DAY_BEFORE, inventoryId, festivalId, DATE);
            node.bean(NewsQueue.class)
                    .put(List.of(new News(occasion, TITLE, at, NOW.plus(Duration.ofDays(1)), people)));
        }

        await().atMost(SOON).until(() -> inbox(people.getFirst()).size() == 4);
        assertThat(inbox(people.getFirst())).extracting(Letter::occurredAt)
                .containsExactly(NOW.plusSeconds(9), NOW, NOW.minusSeconds(9), NOW.minusSeconds(99));
        awaitEnd();
    }

    private int rows(String inventory) {
        return node.bean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM somsom_notifications.fan_out WHERE inventory_id = :id")
                .param("id", inventory)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatNobodyCanHandleEndsAmongTheDeadLettersAndCanBeSentAgain() {
        var sqs = node.bean(SqsClient.class);
        var letters = node.bean(DeadLetters.class);
        await().atMost(SOON).until(() -> letters.count() == 0);
        var queue = sqs.getQueueUrl(request -> request.queueName("telling")).queueUrl();

        sqs.sendMessage(request -> request.queueUrl(queue).messageBody("{\"poison\":1}"));

        await().atMost(SOON).until(() -> letters.count() == 1);
        assertThat(letters.list()).singleElement()
                .satisfies(letter -> assertThat(letter.body()).isEqualTo("{\"poison\":1}"));
        await().atMost(SOON).until(() -> letters.sendAgain() == 1);
        await().atMost(SOON).until(() -> letters.count() == 1);
    }
}
