package party.somsom.app.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.push.Listener;
import party.somsom.identity.TestAccounts;

/** Joining a room, reading it, leaving it and coming back. */
@WithApplication
class ChatRoomsIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @LocalServerPort
    private int port;

    @Autowired
    private Guest ann;
    @Autowired
    private Guest bob;
    private Room room;
    private Listener annsBrowser;

    @BeforeEach
    void arrive() {
        room = Room.of(Guest.at(http, accounts), clock);
        annsBrowser = new Listener(port, ann.authorization());
    }

    @AfterEach
    void leave() {
        annsBrowser.close();
    }

    @Test
    void anyoneJoinsARoomThatWasJustMade() {
        var joined = room.joined(ann);

        assertThat(joined).isEqualTo(room.joined(ann));
        assertThat(joined.get("chatRoomId").asString()).isEqualTo(room.id());
        assertThat(joined.get("festivalId").asString()).isEqualTo(room.festivalId());
        assertThat(joined.get("title").asString()).isEqualTo("Lantern night");
        assertThat(joined.get("memberCount").asInt()).isEqualTo(1);
        assertThat(joined.get("lastSeq").asLong()).isZero();
        assertThat(room.joined(bob).get("memberCount").asInt()).isEqualTo(2);
    }

    @Test
    void whoeverJoinsSeesTheHistoryAndHasNothingUnread() {
        room.joined(ann);
        room.say(annsBrowser, "one", "two", "three");

        assertThat(room.joined(bob).get("lastSeq").asLong()).isEqualTo(3);
        var listed = room.listed(bob);
        assertThat(listed.get("unread").asLong()).isZero();
        assertThat(listed.get("lastSeq").asLong()).isEqualTo(3);
        assertThat(listed.get("title").asString()).isEqualTo("Lantern night");
        assertThat(listed.get("festivalId").asString()).isEqualTo(room.festivalId());
        assertThat(listed.get("lastMessage").get("text").asString()).isEqualTo("three");
        assertThat(listed.get("lastMessage").get("senderName").asString()).isNotEmpty();
        assertThat(room.texts(bob, "")).containsExactly("one", "two", "three");
    }

    @Test
    void aHistoryIsReadInPagesOnEitherSide() {
        room.joined(ann);
        room.say(annsBrowser, "1", "2", "3", "4", "5");

        assertThat(room.texts(ann, "?limit=2")).containsExactly("4", "5");
        assertThat(room.texts(ann, "?before=4&limit=2")).containsExactly("2", "3");
        assertThat(room.texts(ann, "?after=1&limit=2")).containsExactly("2", "3");
        assertThat(room.texts(ann, "?after=5")).isEmpty();
        assertThat(room.texts(ann, "?after=0&limit=100")).hasSize(5);
    }

    @Test
    void readingMarksUpToTheNewestThatWasReturnedUnlessItIsAPeek() {
        room.joined(ann);
        room.joined(bob);
        room.say(annsBrowser, "1", "2", "3");
        assertThat(room.listed(bob).get("unread").asLong()).isEqualTo(3);

        assertThat(room.opened(bob, "?peek=true").get("readSeq").asLong()).isZero();
        assertThat(room.listed(bob).get("unread").asLong()).isEqualTo(3);
        assertThat(room.opened(bob, "?after=0&limit=2").get("readSeq").asLong()).isEqualTo(2);
        assertThat(room.listed(bob).get("unread").asLong()).isEqualTo(1);
        assertThat(room.opened(bob, "").get("readSeq").asLong()).isEqualTo(3);
        assertThat(room.opened(bob, "?before=2").get("readSeq").asLong()).isEqualTo(3);
        assertThat(room.listed(bob).get("unread").asLong()).isZero();
    }

    @Test
    void readingOldPagesFirstLeavesNothingUnreadFromBeforeOnesTime() {
        room.joined(ann);
        room.say(annsBrowser, "1", "2", "3");
        room.joined(bob);

        room.opened(bob, "?before=2");

        assertThat(room.listed(bob).get("unread").asLong()).isZero();
    }

    @Test
    void whoeverComesBackSeesWhatTheyMissed() {
        room.joined(ann);
        room.joined(bob);
        room.say(annsBrowser, "seen");
        room.opened(bob, "");
        room.leave(bob).expectStatus().isNoContent();
        room.say(annsBrowser, "missed", "missed too");

        room.joined(bob);

        assertThat(room.listed(bob).get("unread").asLong()).isEqualTo(2);
        assertThat(room.texts(bob, "?after=1")).containsExactly("missed", "missed too");
    }

    @Test
    void whoeverLeavesIsNoMember() {
        room.joined(ann);

        room.leave(ann).expectStatus().isNoContent();
        room.leave(ann).expectStatus().isNoContent();

        refused(room.open(ann, ""), 403, "NOT_A_MEMBER");
        assertThat(items(json(ann.get("/festivals/chatting/list"), 200))).isEmpty();
        assertThat(room.joined(bob).get("memberCount").asInt()).isEqualTo(1);
    }

    @Test
    void aRoomIsLeftByItsNameInTheBodyToo() {
        room.joined(ann);

        http.method(HttpMethod.DELETE)
                .uri("/festivals/chatting/delete")
                .header("Authorization", ann.authorization())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("chatRoomId", room.id()))
                .exchange()
                .expectStatus()
                .isNoContent();

        refused(room.open(ann, ""), 403, "NOT_A_MEMBER");
        assertThat(invalid(ann.delete("/festivals/chatting/delete"), "chatRoomId")).isEqualTo("is required");
    }

    @Test
    void onlyMembersReadARoom() {
        refused(room.open(ann, ""), 403, "NOT_A_MEMBER");
        refused(ann.get(room.path() + "/members"), 403, "NOT_A_MEMBER");
        refused(http.get().uri(room.path()).exchange(), 401, "UNAUTHENTICATED");
        refused(http.post().uri(room.path() + "/join").exchange(), 401, "UNAUTHENTICATED");
    }

    @Test
    void thereIsNoOtherRoom() {
        for (var id : new String[]{"none", "채팅방", room.id() + " ", room.festivalId()}) {
            refused(ann.get("/festivals/chatting/{id}", id), 404, "CHAT_ROOM_NOT_FOUND");
            refused(ann.put("/festivals/chatting/{id}/members/any/ban", Map.of(), id), 404, "CHAT_ROOM_NOT_FOUND");
            refused(ann.delete("/festivals/chatting/delete?chatRoomId={id}", id), 404, "CHAT_ROOM_NOT_FOUND");
            refused(new Room(id, "").join(ann), 404, "CHAT_ROOM_NOT_FOUND");
        }
    }

    @ParameterizedTest
    @CsvSource({"?limit=0, limit", "?limit=101, limit", "?limit=x, limit", "?before=-1, before", "?after=x, after",
            "?before=2&after=1, after", "?peek=maybe, peek"})
    void aPageMustMakeSense(String query, String field) {
        room.joined(ann);

        invalid(room.open(ann, query), field);
    }

    @Test
    void membersSeeEachOther() {
        room.joined(ann);
        clock.forward(Duration.ofMillis(1));
        room.joined(bob);

        var first = json(ann.get(room.path() + "/members?limit=1"), 200);
        assertThat(items(first).getFirst().get("userId").asString()).isEqualTo(bob.userId());
        assertThat(items(first).getFirst().get("name").asString()).isNotEmpty();
        var next = first.get("nextCursor").asString();
        var second = json(ann.get(room.path() + "/members?limit=1&cursor=" + next), 200);
        assertThat(items(second).getFirst().get("userId").asString()).isEqualTo(ann.userId());
        assertThat(second.has("nextCursor")).isFalse();
    }
}
