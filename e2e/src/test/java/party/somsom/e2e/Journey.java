package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a person does from the sign-up to the end of a reservation. */
final class Journey {
    private static final String PASSWORD = "correct horse battery";
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Within the limit of an account. */
    private static final Duration POLL = Duration.ofMillis(500);
    private static final String DATE = LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString();

    private final String email = "j" + UUID.randomUUID() + "@example.com";
    private final String title = "Harvest " + UUID.randomUUID();
    private final Node node;
    private final Api api;
    private String token;
    private String festival;

    Journey(Node node) {
        this.node = node;
        this.api = node.api();
    }

    void fromSignUpToAReservationAndBack() {
        signUpAndLogIn();
        createAFestivalForWhichPeopleQueue();
        findIt();
        queue();
        var reservation = reserve();
        cancel(reservation);
        signOut();
    }

    private void signUpAndLogIn() {
        api.post("/signup", null, Map.of("email", email, "password", PASSWORD, "name", "Soo")).expect("201");
        api.post("/login", null, Map.of("email", email, "password", PASSWORD)).expect("403 NOT_CONFIRMED");
        var mail = await().atMost(PATIENCE)
                .until(() -> api.get("/dev/mailbox?to=" + email, null).expect("200"), mails -> !mails.json().isEmpty());
        var code = CODE.matcher(mail.get("0/text")).results().findFirst().orElseThrow().group();
        api.post("/confirm-signup", null, Map.of("email", email, "code", code)).expect("200");
        token = api.post("/login", null, Map.of("email", email, "password", PASSWORD)).expect("200").get("accessToken");
        assertThat(api.get("/verify-token", token).expect("200").get("email")).isEqualTo(email);
    }

    /** One person at a time may book. */
    private void createAFestivalForWhichPeopleQueue() {
        festival = api.post("/festivals/create", token, Map.of("title", title, "description", "Apples and music",
                "startDate", DATE, "endDate", DATE, "ticketsPerDate", 10, "waitingRoom", Map.of("maxActive", 1)))
                .expect("201")
                .get("festivalId");
    }

    private void findIt() {
        assertThat(api.get("/festivals", null).expect("200").get("items/0/festivalId")).isEqualTo(festival);
        assertThat(api.get("/festivals/search?keyword=" + Api.encoded(title), null).expect("200").get("items/0/title"))
                .isEqualTo(title);
        var detail = api.get("/festivals/" + festival, null).expect("200");
        assertThat(detail.get("dates/0/remaining")).isEqualTo("10");
        assertThat(detail.get("waitingRoom/state")).isEqualTo("OPEN");
        assertThat(detail.get("chatRoomId")).isNotEmpty();
    }

    private void queue() {
        var earlier = Buyer.make(node, 1).getFirst();
        join(earlier.email(), earlier.token());
        awaitAdmission(earlier.email(), earlier.token());
        var place = join(email, token);
        assertThat(place.get("position")).isEqualTo("2");
        assertThat(place.get("rank")).isEqualTo("1");
        assertThat(api.get(queueOf(email, "/rank"), token).expect("200").get("rank")).isEqualTo("1");
        assertThat(api.get(queueOf(email, "/allowed"), token).expect("200").get("allowed")).isEqualTo("false");
        tryToReserve("403 NOT_ADMITTED");

        api.delete(queueOf(earlier.email(), "/leave-proceed"), earlier.token()).expect("204");

        awaitAdmission(email, token);
        assertThat(api.get(queueOf(email, "/rank"), token).expect("200").get("rank")).isEqualTo("-1");
    }

    private Answer join(String who, String with) {
        return api.get("/queues/festival%s/waiting-room/users/%s".formatted(festival, who), with).expect("200");
    }

    private void awaitAdmission(String who, String with) {
        await().pollInterval(POLL)
                .atMost(PATIENCE)
                .until(() -> api.get(queueOf(who, "/allowed"), with).expect("200").get("allowed").equals("true"));
    }

    private String queueOf(String who, String what) {
        return "/queues/%s/users/%s%s".formatted(festival, who, what);
    }

    private Answer tryToReserve(String outcome) {
        return api.post("/reservations", token, Map.of("festivalId", festival, "festivalDate", DATE, "quantity", 2))
                .expect(outcome);
    }

    private String reserve() {
        var reservation = tryToReserve("201").get("reservationId");
        var mine = api.get("/reservations", token).expect("200");
        assertThat(mine.get("items/0/reservationId")).isEqualTo(reservation);
        assertThat(mine.get("items/0/festivalTitle")).isEqualTo(title);
        assertThat(mine.get("items/0/status")).isEqualTo("CONFIRMED");
        assertThat(remaining()).isEqualTo("8");
        return reservation;
    }

    private void cancel(String reservation) {
        api.delete("/reservations/" + reservation, token).expect("204");
        assertThat(api.get("/reservations", token).expect("200").get("items/0/status")).isEqualTo("CANCELLED");
        assertThat(remaining()).isEqualTo("10");
    }

    private String remaining() {
        return api.get("/festivals/" + festival, token).expect("200").get("dates/0/remaining");
    }

    private void signOut() {
        api.post("/signout", token, Map.of()).expect("204");
        api.get("/reservations", token).expect("401 TOKEN_INVALID");
    }
}
