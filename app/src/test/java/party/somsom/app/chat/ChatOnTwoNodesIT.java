package party.somsom.app.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.parsed;
import static party.somsom.app.push.Listener.SOON;
import static party.somsom.app.push.Listener.next;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.Guest;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;
import party.somsom.app.push.Listener;
import party.somsom.identity.TestAccounts;

/** It makes no difference to which node a person is connected. */
@WithApplication
class ChatOnTwoNodesIT {
    private static SecondNode node;

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
    private Listener here;
    private Listener there;

    @BeforeEach
    void join() {
        if (node == null) {
            node = new SecondNode("--somsom.chat.limits.messages.attempts=5", "--somsom.chat.limits.messages.per=1m");
        }
        room = Room.of(ann, clock);
        room.joined(ann);
        here = new Listener(port, ann.authorization());
        there = new Listener(node.port(), bob.authorization());
    }

    @AfterEach
    void leave() {
        here.close();
        there.close();
    }

    @AfterAll
    static void stop() {
        node.close();
        node = null;
    }

    private long online() {
        return room.opened(ann, "?peek=true").get("online").asLong();
    }

    @Test
    void everyoneIsToldTheSameOnEveryNode() {
        room.joined(bob.on(node.http()));
        var toAnn = here.subscribed(room.topic());
        var toBob = there.subscribed(room.topic());
        var changes = there.subscribed(room.changes());

        room.say(here, "from here");
        room.say(there, "from there");

        assertThat(next(toBob, 1).get("text").asString()).isEqualTo("from there");
        assertThat(next(toAnn, 1)).isEqualTo(toBob.get(1));
        assertThat(toAnn.getFirst()).isEqualTo(toBob.getFirst());
        ann.delete(room.path() + "/messages/1").expectStatus().isNoContent();
        assertThat(next(changes, 0).get("seq").asInt()).isEqualTo(1);
    }

    @Test
    void whoeverDoesNotLookIsToldWhatIsUnread() {
        room.joined(bob);
        var toBob = there.subscribed("/user/queue/unread");
        here.subscribed("/user/queue/unread");

        room.say(here, "one");
        assertThat(next(toBob, 0))
                .isEqualTo(parsed("{\"chatRoomId\":\"%s\",\"unread\":1,\"lastSeq\":1}", room.id()));
        room.say(here, "two");
        assertThat(next(toBob, 1).get("unread").asLong()).isEqualTo(2);
        room.opened(bob.on(node.http()), "");
        room.say(here, "three");
        assertThat(next(toBob, 2).get("unread").asLong()).isEqualTo(1);

        var told = there.subscribed(room.topic());
        room.say(here, "four");
        next(told, 0);
        var other = Room.of(ann, clock);
        other.joined(ann);
        other.joined(bob);
        other.say(here, "elsewhere");
        assertThat(next(toBob, 3).get("chatRoomId").asString()).isEqualTo(other.id());
    }

    @Test
    void whoeverJoinedAMomentAgoIsToldWhatIsUnreadThoughTheirNodeHearsTheMessageFirst() {
        var carol = Guest.at(http, accounts);
        room.joined(carol);
        var toBob = there.subscribed("/user/queue/unread");
        try (var other = new Listener(node.port(), carol.authorization())) {
            var toCarol = other.subscribed("/user/queue/unread");
            node.whileDeaf("follow-members", () -> {
                room.joined(bob);
                room.say(here, "welcome");
                next(toCarol, 0);
            });
        }

        assertThat(next(toBob, 0).get("unread").asLong()).isEqualTo(1);
    }

    @Test
    void membersAreCountedWhereverTheyAreConnectedAndOnce() {
        await().atMost(SOON).until(() -> online() == 1);
        room.joined(bob);
        await().atMost(SOON).until(() -> online() == 2);

        try (var phone = new Listener(port, bob.authorization());
                var second = new Listener(node.port(),
                        ann.authorization())) {
            phone.subscribed(room.topic());
            second.subscribed(room.topic());
            there.close();
            var carol = Guest.at(http, accounts);
            try (var tablet = new Listener(node.port(), carol.authorization())) {
                room.joined(carol);
                await().atMost(SOON).until(() -> online() == 3);
            }
            await().atMost(SOON).until(() -> online() == 2);
        }
        await().atMost(SOON).until(() -> online() == 1);
        room.leave(ann).expectStatus().isNoContent();
        room.joined(bob);
        await().atMost(SOON).until(() -> room.opened(bob, "").get("online").asLong() == 0);
    }

    @Test
    void nobodySaysTooMuchAtOnce() {
        room.joined(bob);
        for (var i = 1; i <= 5; i++) {
            room.say(there, "once more");
        }

        var problem = room.refused(there, "and again");

        assertThat(problem.get("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(problem.get("retryAfter").asLong()).isPositive();
        assertThat(problem.get("clientMessageId").asString()).isEqualTo("refused");
        room.say(here, "others go on");
    }

    @Test
    void whoeverIsBannedHearsNothingMoreOnAnyNode() {
        room.joined(bob);
        try (var phone = new Listener(port, bob.authorization())) {
            there.subscribed(room.topic());
            phone.subscribed(room.topic());

            ann.put(room.path() + "/members/{id}/ban", Map.of(), bob.userId()).expectStatus().isNoContent();

            assertThat(next(there.problems(0), 0).get("code").asString()).isEqualTo("BANNED");
            assertThat(next(phone.problems(0), 0).get("code").asString()).isEqualTo("BANNED");
        }
    }
}
