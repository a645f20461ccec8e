package party.somsom.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.notifications.Holders.DATE;
import static party.somsom.notifications.Holders.TITLE;
import static party.somsom.notifications.NotificationsNode.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.messages.reminder.ReminderEvent.LatecomerReminded;
import party.somsom.messages.reminder.ReminderEvent.ReminderFired;
import party.somsom.messages.ticketing.TicketHolder;
import party.somsom.notifications.device.Device;
import party.somsom.notifications.device.Devices;
import party.somsom.notifications.queue.DeadLetters;
import party.somsom.notifications.queue.NewsQueue;
import party.somsom.testing.StandInFcm;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Everyone is told once on every device. */
class TellingIT extends PeopleToTell {
    private ReminderFired fired() {
        return new ReminderFired(inventoryId, festivalId, DATE, NOW);
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
