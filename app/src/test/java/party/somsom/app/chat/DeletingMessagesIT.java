package party.somsom.app.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.parsed;
import static party.somsom.app.Guest.refused;
import static party.somsom.app.push.Listener.next;

import java.util.List;

import org.junit.jupiter.api.Test;

import party.somsom.app.WithApplication;
import tools.jackson.databind.JsonNode;

/** What has been said is taken back. */
@WithApplication
class DeletingMessagesIT extends ModeratedRoom {
    @Test
    void aDeletedMessageLeavesATombstoneInItsPlace() {
        var changes = bobsBrowser.subscribed(room.changes());
        room.say(annsBrowser, "nice", "nasty", "nice too");

        organiser.delete(room.path() + "/messages/2").expectStatus().isNoContent();
        organiser.delete(room.path() + "/messages/2").expectStatus().isNoContent();

        assertThat(next(changes, 0))
                .isEqualTo(parsed("{\"chatRoomId\":\"%s\",\"seq\":2,\"deleted\":true}", room.id()));
        var messages = room.opened(bob, "").get("messages");
        assertThat(messages).hasSize(3);
        assertThat(messages.get(1).get("text").asString()).isEmpty();
        assertThat(messages.get(1).get("deleted").asBoolean()).isTrue();
        assertThat(messages.get(0).has("deleted")).isFalse();
        refused(organiser.delete(room.path() + "/messages/4"), 404, "MESSAGE_NOT_FOUND");
    }

    @Test
    void whatOneHasSaidOneMayTakeBack() {
        var changes = bobsBrowser.subscribed(room.changes());
        room.say(annsBrowser, "nice", "oops");
        room.say(bobsBrowser, "what?");

        ann.delete(room.path() + "/messages/2").expectStatus().isNoContent();
        ann.delete(room.path() + "/messages/2").expectStatus().isNoContent();

        assertThat(next(changes, 0).get("seq").asInt()).isEqualTo(2);
        assertThat(room.texts(bob, "")).containsExactly("nice", "", "what?");
        refused(ann.delete(room.path() + "/messages/3"), 403, "FORBIDDEN");
        room.leave(ann).expectStatus().isNoContent();
        ann.delete(room.path() + "/messages/1").expectStatus().isNoContent();
        assertThat(room.texts(bob, "")).containsExactly("", "", "what?");
    }

    @Test
    void whatIsDeletedIsNotUnread() {
        var unread = bobsBrowser.subscribed("/user/queue/unread");
        room.say(annsBrowser, "one", "two", "three");
        assertThat(room.listed(bob).get("unread").asInt()).isEqualTo(3);

        organiser.delete(room.path() + "/messages/2").expectStatus().isNoContent();

        assertThat(room.listed(bob).get("unread").asInt()).isEqualTo(2);
        await().until(() -> isTold(unread, 2));
        room.opened(bob, "");
        assertThat(room.listed(bob).get("unread").asInt()).isZero();
        room.say(annsBrowser, "four");
        ann.delete(room.path() + "/messages/4").expectStatus().isNoContent();
        assertThat(room.listed(bob).get("unread").asInt()).isZero();
        await().until(() -> isTold(unread, 0));
    }

    private static boolean isTold(List<JsonNode> unread, int number) {
        return !unread.isEmpty() && unread.getLast().get("unread").asInt() == number;
    }
}
