package party.somsom.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.invalid;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.push.Listener;
import party.somsom.testing.StandInFcm;
import tools.jackson.databind.JsonNode;

/** An organiser decides something, and a ticket holder learns of it in every way. */
@WithApplication
class InboxIT {
    private static final String LIVE = "/user/queue/notifications";

    @Autowired
    private TurnableClock clock;
    @LocalServerPort
    private int port;

    private final String phone = "phone-" + UUID.randomUUID();
    @Autowired
    private Guest organiser;
    @Autowired
    private Guest ann;
    private String festivalId;
    private String reservationId;

    @BeforeEach
    void reserve() {
        var form = FestivalForm.inAWeek(clock).with("title", "Moonlight");
        festivalId = organiser.created(form);
        reservationId = ann.reserved(festivalId, form.date(), 1);
        ann.reserved(festivalId, form.date(), 1);
        ann.post("/notification/activate", Map.of("token", phone, "platform", "ANDROID"))
                .expectStatus()
                .isNoContent();
    }

    private List<JsonNode> inbox(Guest guest) {
        return items(json(guest.get("/notifications"), 200));
    }

    private int unread() {
        return json(ann.get("/notifications/unread"), 200).get("unread").asInt();
    }

    private void read(Map<String, ?> which) {
        ann.post("/notifications/read", which).expectStatus().isNoContent();
    }

    @Test
    void whoeverHoldsTicketsIsToldOnceOnTheirPhoneWhereTheyAreConnectedAndInTheirInbox() {
        try (var browser = new Listener(port, ann.authorization());
                var other = new Listener(port, organiser.authorization())) {
            var told = browser.subscribed(LIVE);
            var toldOther = other.subscribed(LIVE);

            organiser.delete("/festivals/{id}", festivalId).expectStatus().isNoContent();

            var live = Listener.next(told, 0);
            await().atMost(Listener.SOON).until(() -> StandInFcm.counts(phone).equals(Map.of(phone, 1)));
            var letter = inbox(ann).getFirst();
            assertThat(live).isEqualTo(letter);
            assertThat(letter.get("kind").asString()).isEqualTo("FESTIVAL_CANCELLED");
            assertThat(letter.get("title").asString()).isEqualTo("Moonlight is cancelled");
            assertThat(letter.get("link").asString()).endsWith("/reservations/" + reservationId);
            assertThat(letter.get("festivalId").asString()).isEqualTo(festivalId);
            assertThat(letter.has("readAt")).isFalse();
            assertThat(inbox(ann.speakingKorean()).getFirst().get("title").asString()).isEqualTo("Moonlight 취소 안내");
            assertThat(inbox(ann)).hasSize(1);
            assertThat(told).hasSize(1);
            assertThat(toldOther).isEmpty();
            assertThat(inbox(organiser)).isEmpty();
        }
    }

    @Test
    void whatIsReadIsMarkedAndPagesGoOnWhereTheyEnded() {
        for (var weeks = 2; weeks < 5; weeks++) {
            organiser.patch("/festivals/{id}",
                    Map.of("startDate", FestivalForm.inAWeek(clock).date().plusWeeks(weeks).toString()), festivalId)
                    .expectStatus()
                    .isOk();
            var moves = weeks - 1;
            await().atMost(Listener.SOON).until(() -> unread() == moves);
        }
        var first = json(ann.get("/notifications?limit=2"), 200);
        var second = json(ann.get("/notifications?limit=2&cursor=" + first.get("nextCursor").asString()), 200);
        assertThat(items(first)).hasSize(2);
        assertThat(items(second)).singleElement().isEqualTo(inbox(ann).getLast());
        assertThat(second.has("nextCursor")).isFalse();

        var oldest = items(second).getFirst().get("notificationId").asString();
        read(Map.of("notificationIds", List.of(oldest, "unknown")));
        assertThat(unread()).isEqualTo(2);
        assertThat(inbox(ann)).extracting(letter -> letter.has("readAt")).containsExactly(false, false, true);
        var readAt = inbox(ann).getLast().get("readAt");
        read(Map.of());
        read(Map.of("notificationIds", List.of(oldest)));
        assertThat(unread()).isZero();
        assertThat(inbox(ann).getLast().get("readAt")).isEqualTo(readAt);
        assertThat(invalid(ann.get("/notifications?cursor=%21"), "cursor")).isEqualTo("is not a cursor of this list");
    }
}
