package party.somsom.app.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.push.Listener;

/** What the organiser does to keep a room friendly, and what members can do themselves. */
@WithApplication
class ModerationIT extends ModeratedRoom {
    @Test
    void nobodyCanBeHiddenOrBanned() {
        for (var nobody : List.of(UUID.randomUUID().toString(), "nobody", "아무개")) {
            refused(bob.put("/festivals/chatting/hidden/{id}", Map.of(), nobody), 404, "USER_NOT_FOUND");
            refused(organiser.put(room.path() + "/members/{id}/ban", Map.of(), nobody), 404, "USER_NOT_FOUND");
            refused(bob.put(room.path() + "/members/{id}/ban", Map.of(), nobody), 403, "FORBIDDEN");
        }
        assertThat(items(json(bob.get("/festivals/chatting/hidden"), 200))).isEmpty();
    }

    @Test
    void aMutedMemberSaysNothingUntilThen() {
        mute(ann, 10);

        var problem = room.refused(annsBrowser, "but");
        assertThat(problem.get("code").asString()).isEqualTo("MUTED");
        assertThat(problem.get("retryAfter").asLong()).isBetween(590L, 600L);
        clock.forward(Duration.ofMinutes(10));
        room.say(annsBrowser, "sorry");

        mute(ann, 10);
        organiser.delete(room.path() + "/members/{id}/mute", ann.userId()).expectStatus().isNoContent();
        room.say(annsBrowser, "thanks");
        assertThat(room.texts(bob, "")).containsExactly("sorry", "thanks");
        refused(organiser.put(room.path() + "/members/nobody/mute", Map.of("minutes", 1)), 404, "MEMBER_NOT_FOUND");
        invalid(organiser.put(room.path() + "/members/{id}/mute", Map.of("minutes", 0), ann.userId()), "minutes");
    }

    private void mute(Guest guest, int minutes) {
        organiser.put(room.path() + "/members/{id}/mute", Map.of("minutes", minutes), guest.userId())
                .expectStatus()
                .isNoContent();
    }

    @Test
    void inSlowModeEveryoneWaitsForTheirTurn() {
        organiser.patch(room.path(), Map.of("slowModeSeconds", 3600)).expectStatus().isNoContent();
        room.send(annsBrowser, "same", "one").join();

        var problem = room.refused(annsBrowser, "two");
        assertThat(problem.get("code").asString()).isEqualTo("SLOW_MODE");
        assertThat(problem.get("retryAfter").asLong()).isBetween(3_000L, 3_600L);
        room.send(annsBrowser, "same", "one").join();
        room.say(bobsBrowser, "others have theirs");
        room.joined(organiser);
        try (var browser = new Listener(port, organiser.authorization())) {
            room.say(browser, "I always", "have mine");
        }
        assertThat(room.opened(bob, "").get("slowModeSeconds").asInt()).isEqualTo(3600);

        organiser.patch(room.path(), Map.of("slowModeSeconds", 0)).expectStatus().isNoContent();
        room.say(annsBrowser, "two", "three");
        invalid(organiser.patch(room.path(), Map.of("slowModeSeconds", 3601)), "slowModeSeconds");
        invalid(organiser.patch(room.path(), Map.of()), "slowModeSeconds");
    }

    @Test
    void onlyTheOrganiserModerates() {
        room.say(annsBrowser, "here to stay");
        var bobsId = bob.userId();

        refused(ann.patch(room.path(), Map.of("slowModeSeconds", 1)), 403, "FORBIDDEN");
        refused(bob.delete(room.path() + "/messages/1"), 403, "FORBIDDEN");
        refused(bob.delete(room.path() + "/messages/2"), 403, "FORBIDDEN");
        refused(ann.put(room.path() + "/members/{id}/mute", Map.of("minutes", 1), bobsId), 403, "FORBIDDEN");
        refused(ann.delete(room.path() + "/members/{id}/mute", bobsId), 403, "FORBIDDEN");
        refused(ann.put(room.path() + "/members/{id}/ban", Map.of(), bobsId), 403, "FORBIDDEN");
        refused(ann.delete(room.path() + "/members/{id}/ban", bobsId), 403, "FORBIDDEN");
        refused(ann.get(room.path() + "/reports"), 403, "FORBIDDEN");
        assertThat(room.texts(bob, "")).containsExactly("here to stay");
    }

    @Test
    void whatMembersReportTheOrganiserReads() {
        room.say(annsBrowser, "buy this", "and that");
        report(bob, 1, "SPAM").expectStatus().isNoContent();
        report(bob, 1, "FRAUD").expectStatus().isNoContent();
        report(ann, 1, "OTHER").expectStatus().isNoContent();
        clock.forward(Duration.ofMillis(1));
        report(bob, 2, "SPAM").expectStatus().isNoContent();

        var first = json(organiser.get(room.path() + "/reports?limit=1"), 200);
        assertThat(items(first).getFirst().get("seq").asLong()).isEqualTo(2);
        var rest = items(json(
                organiser.get(room.path() + "/reports?cursor=" + first.get("nextCursor").asString()), 200));
        assertThat(rest).hasSize(2).allSatisfy(each -> {
            assertThat(each.get("seq").asLong()).isEqualTo(1);
            assertThat(each.get("message").get("text").asString()).isEqualTo("buy this");
        });
        assertThat(rest.stream().map(each -> each.get("reports").asInt())).containsExactlyInAnyOrder(1, 2);

        refused(report(organiser, 1, "SPAM"), 403, "NOT_A_MEMBER");
        refused(report(bob, 3, "SPAM"), 404, "MESSAGE_NOT_FOUND");
        invalid(report(bob, 1, "BORING"), "reason");
    }

    private ResponseSpec report(Guest guest, int seq,
            String reason) {
        return guest.post(room.path() + "/messages/" + seq + "/report", Map.of("reason", reason));
    }

    @Test
    void nobodyReportsWithoutEnd() {
        room.say(annsBrowser, "one");
        for (var i = 0; i < 20; i++) {
            report(bob, 1, "SPAM");
        }

        refused(report(bob, 1, "SPAM"), 429, "TOO_MANY_REQUESTS");
    }

    @Test
    void whoeverIsHiddenIsStillThereForOthers() {
        room.say(annsBrowser, "from ann");
        room.say(bobsBrowser, "from bob");
        var annsId = ann.userId();

        bob.put("/festivals/chatting/hidden/{id}", Map.of(), annsId).expectStatus().isNoContent();
        bob.put("/festivals/chatting/hidden/{id}", Map.of(), annsId).expectStatus().isNoContent();

        var opened = room.opened(bob, "");
        assertThat(opened.get("messages").get(0).has("text")).isFalse();
        assertThat(opened.get("messages").get(0).get("hidden").asBoolean()).isTrue();
        assertThat(opened.get("messages").get(1).get("text").asString()).isEqualTo("from bob");
        assertThat(opened.get("hiddenSenders").toString()).isEqualTo("[\"" + annsId + "\"]");
        assertThat(items(json(bob.get("/festivals/chatting/hidden"), 200)).getFirst().get("userId").asString())
                .isEqualTo(annsId);
        assertThat(room.texts(ann, "")).containsExactly("from ann", "from bob");

        bob.delete("/festivals/chatting/hidden/{id}", annsId).expectStatus().isNoContent();
        bob.delete("/festivals/chatting/hidden/{id}", annsId).expectStatus().isNoContent();
        assertThat(room.texts(bob, "")).containsExactly("from ann", "from bob");
        invalid(bob.put("/festivals/chatting/hidden/{id}", Map.of(), bob.userId()), "userId");
        refused(bob.put("/festivals/chatting/hidden/{id}", Map.of(), "아무개"), 404, "USER_NOT_FOUND");
    }
}
