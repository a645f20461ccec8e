package party.somsom.app.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.push.Listener.SOON;
import static party.somsom.app.push.Listener.next;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import party.somsom.api.TurnableClock;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.push.Listener;
import tools.jackson.databind.JsonNode;

/** Sending messages over STOMP. */
@WithApplication
class SayIT {
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
    private Listener bobsBrowser;

    @BeforeEach
    void join() {
        room = Room.of(ann, clock);
        room.joined(ann);
        room.joined(bob);
        annsBrowser = new Listener(port, ann.authorization());
        bobsBrowser = new Listener(port, bob.authorization());
    }

    @AfterEach
    void leave() {
        annsBrowser.close();
        bobsBrowser.close();
    }

    @Test
    void everyoneInTheRoomIsToldTheSame() {
        var toAnn = annsBrowser.subscribed(room.topic());
        var toBob = bobsBrowser.subscribed(room.topic());

        room.send(annsBrowser, "a1", " 안녕하세요 ").join();

        var message = next(toBob, 0);
        assertThat(next(toAnn, 0)).isEqualTo(message);
        assertThat(message.propertyNames()).containsExactlyInAnyOrder("chatRoomId", "seq", "clientMessageId",
                "senderId",
                "senderName", "text", "sentAt");
        assertThat(message.get("chatRoomId").asString()).isEqualTo(room.id());
        assertThat(message.get("seq").asLong()).isEqualTo(1);
        assertThat(message.get("clientMessageId").asString()).isEqualTo("a1");
        assertThat(message.get("senderId").asString()).isEqualTo(ann.userId());
        assertThat(message.get("senderName").asString()).isNotEmpty();
        assertThat(message.get("text").asString()).isEqualTo("안녕하세요");
        assertThat(room.opened(bob, "").get("messages").get(0)).isEqualTo(message);
    }

    @Test
    void messagesOfOneSenderKeepTheirOrder() {
        var told = bobsBrowser.subscribed(room.topic());
        var texts = IntStream.range(0, 30).mapToObj(String::valueOf).toList();

        var sent = texts.stream().map(text -> room.send(annsBrowser, "m" + text, text)).toList();
        sent.forEach(each -> each.join());

        await().atMost(SOON).until(() -> told.size() == 30);
        assertThat(told.stream().map(each -> each.get("text").asString())).containsExactlyElementsOf(texts);
        assertThat(told.stream().map(each -> each.get("seq").asInt()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void sendingAgainIsAcknowledgedAndSaysNothingTwice() {
        var told = bobsBrowser.subscribed(room.topic());
        room.send(annsBrowser, "same", "once").join();

        room.send(annsBrowser, "same", "once").join();
        room.say(annsBrowser, "next");

        next(told, 1);
        assertThat(told.stream().map(each -> each.get("text").asString())).containsExactly("once", "next");
        assertThat(room.listed(bob).get("lastSeq").asLong()).isEqualTo(2);
    }

    @Test
    void aRefusalNamesTheMessageItIsFor() {
        var problem = room.refused(annsBrowser, "bell\u0007");

        assertThat(problem.get("code").asString()).isEqualTo("VALIDATION_FAILED");
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("text");
        assertThat(problem.get("clientMessageId").asString()).isEqualTo("refused");
        assertThat(problem.get("instance").asString()).isEqualTo("/app/chat/" + room.id());
        assertThat(room.listed(ann).get("lastSeq").asLong()).isZero();
    }

    @Test
    void malformedFramesHurtOnlyTheirSender() {
        var malformed = List.of("nonsense", "null", "[]", "");
        var invalid = List.of("{}", "{\"text\":\"a\"}", "{\"clientMessageId\":\"1\"}",
                "{\"clientMessageId\":\"1\",\"text\":1}", "{\"clientMessageId\":\"1\",\"text\":\"\\ud83d\"}",
                "{\"clientMessageId\":\"1\",\"text\":\"a\",\"seq\":1}");

        malformed.forEach(payload -> annsBrowser.send("/app/chat/" + room.id(), payload));
        assertThat(annsBrowser.problems(4)).allMatch(problem -> code(problem).equals("MALFORMED_REQUEST"));
        invalid.forEach(payload -> annsBrowser.send("/app/chat/" + room.id(), payload));
        assertThat(annsBrowser.problems(10).subList(4, 10))
                .allMatch(problem -> code(problem).equals("VALIDATION_FAILED"));

        room.say(annsBrowser, "go on");
        assertThat(room.texts(bob, "")).containsExactly("go on");
        assertThat(bobsBrowser.problems(0)).isEmpty();
        assertThat(bobsBrowser.isConnected()).isTrue();
    }

    @Test
    void readingIsMarkedByAFrameOfItsOwn() {
        room.say(annsBrowser, "1", "2", "3");

        bobsBrowser.sendWithReceipt("/app/chat/" + room.id() + "/read", "{\"seq\":2}").join();
        assertThat(room.listed(bob).get("unread").asLong()).isEqualTo(1);
        bobsBrowser.sendWithReceipt("/app/chat/" + room.id() + "/read", "{\"seq\":1}").join();
        assertThat(room.listed(bob).get("unread").asLong()).isEqualTo(1);
        bobsBrowser.sendWithReceipt("/app/chat/" + room.id() + "/read", "{\"seq\":99}").join();
        assertThat(room.opened(bob, "?peek=true").get("readSeq").asLong()).isEqualTo(3);

        bobsBrowser.send("/app/chat/" + room.id() + "/read", "{}");
        assertThat(code(bobsBrowser.problems(1).getFirst())).isEqualTo("VALIDATION_FAILED");
    }

    private static String code(JsonNode problem) {
        return problem.get("code").asString();
    }
}
