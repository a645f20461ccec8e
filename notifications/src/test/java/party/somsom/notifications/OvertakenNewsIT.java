package party.somsom.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.notifications.Holders.DATE;
import static party.somsom.notifications.Holders.TITLE;
import static party.somsom.notifications.NotificationsNode.NOW;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.messages.reminder.ReminderEvent.ReminderFired;
import party.somsom.messages.ticketing.TicketingEvent.InventoryCancelled;
import party.somsom.messages.ticketing.TicketingEvent.InventoryMoved;
import party.somsom.notifications.queue.NewsQueue;

/** Nobody is told what is not true any more, and the inbox is in order. */
class OvertakenNewsIT extends PeopleToTell {
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
}
