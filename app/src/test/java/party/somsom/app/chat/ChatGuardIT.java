package party.somsom.app.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.refused;
import static party.somsom.app.push.Listener.next;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import party.somsom.api.TurnableClock;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.push.Listener;

/** A client that breaks every rule of a room that it is not a member of. */
@WithApplication
class ChatGuardIT {
    @Autowired
    private TurnableClock clock;
    @LocalServerPort
    private int port;

    @Autowired
    private Guest ann;
    private String annsId;
    @Autowired
    private Guest mallory;
    private Room room;
    private Listener annsBrowser;
    private Listener mallorysBrowser;

    @BeforeEach
    void arrive() {
        annsId = ann.userId();
        room = Room.of(ann, clock);
        room.joined(ann);
        annsBrowser = new Listener(port, ann.authorization());
        mallorysBrowser = new Listener(port, mallory.authorization());
    }

    @AfterEach
    void leave() {
        annsBrowser.close();
        mallorysBrowser.close();
    }

    @Test
    void strangersListenToNothing() {
        var destinations = List.of("/topic/chat/{room} NOT_A_MEMBER", "/topic/chat/{room}/changes NOT_A_MEMBER",
                "/topic/chat/{room}/other FORBIDDEN", "/topic/chat/* CHAT_ROOM_NOT_FOUND",
                "/topic/chat/** CHAT_ROOM_NOT_FOUND", "/topic/chat/ CHAT_ROOM_NOT_FOUND", "/topic/chat FORBIDDEN",
                "/topic/chat/*/changes CHAT_ROOM_NOT_FOUND", "/topic/chat/changes CHAT_ROOM_NOT_FOUND",
                "/topic/** FORBIDDEN", "/queue/unread FORBIDDEN", "/user/{ann}/queue/unread FORBIDDEN",
                "/user/queue/unread/other FORBIDDEN", "/app/chat/{room} FORBIDDEN");

        var told = destinations.stream().map(each -> mallorysBrowser.subscribe(named(each))).toList();

        assertThat(codes(destinations.size())).containsExactlyElementsOf(expected(destinations));
        var toAnn = annsBrowser.subscribed(room.topic());
        room.say(annsBrowser, "secret");
        next(toAnn, 0);
        assertThat(told).allMatch(List::isEmpty);
        assertThat(mallorysBrowser.isConnected()).isTrue();
    }

    @Test
    void strangersSayNothing() {
        var destinations = List.of("/app/chat/{room} NOT_A_MEMBER", "/app/chat/none CHAT_ROOM_NOT_FOUND",
                "/app/chat/ CHAT_ROOM_NOT_FOUND", "/app/chat/{room}/more FORBIDDEN", "/app/chat FORBIDDEN",
                "/topic/chat/{room} FORBIDDEN", "/user/{ann}/queue/unread FORBIDDEN");
        var toAnn = annsBrowser.subscribed(room.topic());

        destinations
                .forEach(each -> mallorysBrowser.send(named(each), "{\"clientMessageId\":\"m1\",\"text\":\"spam\"}"));

        assertThat(codes(destinations.size())).containsExactlyElementsOf(expected(destinations));
        room.say(annsBrowser, "quiet here");
        assertThat(next(toAnn, 0).get("text").asString()).isEqualTo("quiet here");
    }

    @Test
    void strangersReadNothing() {
        mallorysBrowser.send("/app/chat/" + room.id() + "/read", "{\"seq\":1}");

        assertThat(code(mallorysBrowser, 0)).isEqualTo("NOT_A_MEMBER");
    }

    @Test
    void whoeverLeavesHearsAndSaysNothingMore() {
        room.joined(mallory);
        var told = mallorysBrowser.subscribed(room.topic());
        var toAnn = annsBrowser.subscribed(room.topic());

        room.leave(mallory).expectStatus().isNoContent();

        assertThat(code(mallorysBrowser, 0)).isEqualTo("NOT_A_MEMBER");
        assertThat(room.refused(mallorysBrowser, "still here").get("code").asString()).isEqualTo("NOT_A_MEMBER");
        room.say(annsBrowser, "alone");
        next(toAnn, 0);
        assertThat(told).isEmpty();
        room.joined(mallory);
        var again = mallorysBrowser.subscribed(room.topic());
        room.say(annsBrowser, "welcome back");
        assertThat(next(again, 0).get("seq").asLong()).isEqualTo(2);
    }

    @Test
    void whoeverIsBannedHearsAndSaysNothingMoreAndDoesNotComeBack() {
        room.joined(mallory);
        var told = mallorysBrowser.subscribed(room.topic());
        mallorysBrowser.subscribed(room.changes());

        ann.put(room.path() + "/members/{id}/ban", Map.of(), mallory.userId()).expectStatus().isNoContent();

        assertThat(code(mallorysBrowser, 1)).isEqualTo("BANNED");
        assertThat(room.refused(mallorysBrowser, "why").get("code").asString()).isEqualTo("NOT_A_MEMBER");
        refused(room.join(mallory), 403, "BANNED");
        refused(room.open(mallory, ""), 403, "NOT_A_MEMBER");
        room.say(annsBrowser, "gone");
        assertThat(told).isEmpty();

        ann.delete(room.path() + "/members/{id}/ban", mallory.userId()).expectStatus().isNoContent();
        assertThat(room.joined(mallory).get("memberCount").asInt()).isEqualTo(2);
    }

    @Test
    void aConnectionOfAnEndedSessionSaysNothing() {
        room.joined(mallory);

        mallory.post("/signout", Map.of()).expectStatus().isNoContent();

        assertThat(mallorysBrowser.end().get("code").asString()).isEqualTo("TOKEN_INVALID");
        refused(room.open(mallory, ""), 401, "TOKEN_INVALID");
    }

    private String named(String destination) {
        return destination.split(" ")[0].replace("{room}", room.id()).replace("{ann}", annsId);
    }

    private static List<String> expected(List<String> destinations) {
        return destinations.stream().map(each -> each.split(" ")[1]).toList();
    }

    private List<String> codes(int count) {
        return mallorysBrowser.problems(count).stream().map(each -> each.get("code").asString()).toList();
    }

    private static String code(Listener browser, int before) {
        return next(browser.problems(0), before).get("code").asString();
    }
}
