package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;
import static party.somsom.app.identity.Visitor.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;
import party.somsom.notifications.device.Devices;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Somebody who has used everything takes along what is known about them, and goes. */
@WithApplication
@ExtendWith(OutputCaptureExtension.class)
class LeavingIT {
    private static final Map<String, Object> GOODBYE = Map.of("password", PASSWORD, "cancelReservations", true);
    private static final List<String> PROJECTIONS = List.of("festivals", "sales", "ranks", "chat");

    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private Devices devices;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private StringRedisTemplate redis;
    @Autowired
    private DynamoDbClient dynamoDb;
    @Autowired
    private SqsClient sqs;
    @LocalServerPort
    private int port;

    private final String name = "Name" + UUID.randomUUID().toString().substring(0, 8);
    private final String pushToken = "phone-" + UUID.randomUUID();
    private Visitor visitor;
    private Guest person;
    private BusyPerson busy;

    @BeforeEach
    void useEverything() {
        visitor = new Visitor(http);
        visitor.post("/signup", Map.of("email", visitor.email(), "password", PASSWORD, "name", name, "termsVersion",
                "2026-11")).expectStatus().isCreated();
        visitor.confirm(visitor.mails(1).getFirst().code()).expectStatus().isOk();
        person = Guest.withToken(http, visitor.email(), visitor.tokens().accessToken());
        busy = new BusyPerson(person, Guest.at(http, accounts), clock, port);
        busy.useEverything(name, pushToken);
        visitor.post("/password/forgot", Map.of("email", visitor.email())).expectStatus().isAccepted();
        person.post("/account/email", Map.of("password", PASSWORD, "newEmail", "new-" + visitor.email()))
                .expectStatus()
                .isAccepted();
        visitor.logIn("wrong password").expectStatus().isUnauthorized();
        visitor.mails(2);
    }

    private Stores stores() {
        return new Stores(jdbc, redis, dynamoDb, sqs);
    }

    @Test
    void nothingIsLeftOfSomebodyWhoGoes(CapturedOutput log) {
        var userId = person.userId();
        var app = AuthenticatorApp.of(person, clock);
        SoftPasskey.of(person, port, name);
        assertThat(stores().with(app.secret(), app.recoveryCodes().getFirst())).as("nobody can read them").isEmpty();
        assertThat(stores().with(visitor.email(), name, pushToken)).as("what this test looks for").isNotEmpty();

        refused(person.delete("/account", Map.of("password", "wrong password")), 403, "WRONG_PASSWORD");
        refused(person.delete("/account", Map.of("password", PASSWORD)), 409, "RESERVATIONS_HELD");
        person.delete("/account", GOODBYE).expectStatus().isNoContent();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stores().with(visitor.email(), name, pushToken)).isEmpty());
        assertThat(log.getAll()).doesNotContain(visitor.email()).doesNotContain(name).doesNotContain(pushToken);
        assertThat(openErasures(userId)).isZero();
        assertThat(factorsOf(userId)).isZero();
        refused(person.get("/account"), 401, "TOKEN_INVALID");
        Visitor.refused(visitor.logIn(PASSWORD), 401, "BAD_CREDENTIALS");
    }

    @Test
    void whatOthersSeeStaysAndAReplayChangesNothing() {
        person.delete("/account", GOODBYE).expectStatus().isNoContent();

        assertThat(busy.sender("en")).isEqualTo("Deleted account");
        assertThat(busy.sender("ko")).isEqualTo("탈퇴한 사용자");
        assertThat(busy.remaining()).as("all tickets are on sale again").isEqualTo(10);
        assertThat(busy.waiting()).as("the place in the queue is left").isZero();
        assertThat(busy.members()).as("the other member").isEqualTo(1);
        var before = busy.seenByOthers();

        PROJECTIONS.forEach(projection -> busy.other()
                .asOperator()
                .post("/actuator/projections/" + projection, Map.of())
                .expectStatus()
                .isOk());

        await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(busy.seenByOthers()).isEqualTo(before));
    }

    @Test
    void theAddressIsFreeForANewAccount() {
        var gone = person.userId();
        person.delete("/account", GOODBYE).expectStatus().isNoContent();

        visitor.signUp().expectStatus().isCreated();
        visitor.confirm(visitor.mails(3).getFirst().code()).expectStatus().isOk();

        var back = Guest.withToken(http, visitor.email(), visitor.tokens().accessToken());
        assertThat(back.userId()).isNotEqualTo(gone);
        assertThat(back.reservations()).isEmpty();
        assertThat(items(json(back.get("/notifications"), 200))).isEmpty();
    }

    @Test
    void anOrganiserStaysUntilTheFestivalIsOver() {
        var form = FestivalForm.inAWeek(clock);
        var festival = person.created(form);
        refused(person.delete("/account", GOODBYE), 409, "FESTIVALS_ORGANISED");
        visitor.logIn(PASSWORD).expectStatus().isOk();

        person.delete("/festivals/{id}", festival).expectStatus().isNoContent();

        person.delete("/account", GOODBYE).expectStatus().isNoContent();
    }

    @Test
    void theExportHoldsWhatEveryStoreKnows() {
        AuthenticatorApp.of(person, clock);
        SoftPasskey.of(person, port, "My laptop");

        var files = Zip.files(person.get("/account/export"));

        assertThat(files.keySet()).containsExactlyInAnyOrder("account.json", "answers.json", "chat-messages.json",
                "chat-rooms.json", "devices.json", "festivals.json", "hidden-people.json", "notifications.json",
                "queues.json", "reports.json", "reservations.json", "second-factors.json", "sessions.json",
                "index.html");
        assertThat(files)
                .allSatisfy((file, text) -> assertThat(text.replaceAll("\\s", "")).as(file).isNotEqualTo("[]"));
        assertThat(files.get("account.json")).contains(visitor.email(), name, "2026-11", "new-" + visitor.email());
        assertThat(files.get("devices.json")).contains(pushToken, "push-1", "consentedAt");
        assertThat(files.get("second-factors.json")).contains("TOTP", "My laptop", "10");
        assertThat(files.get("chat-messages.json")).contains(BusyPerson.SAID);
        assertThat(files.get("index.html")).contains(visitor.email(), name, pushToken, "Reservations")
                .contains("&lt;b&gt;");
        assertThat(Zip.files(person.speakingKorean().get("/account/export")).get("index.html")).contains("예매");
        refused(http.get().uri("/account/export").exchange(), 401, "UNAUTHENTICATED");
    }

    /** What a node leaves behind that dies right after it has deleted the account. */
    @Test
    void anErasureThatANodeHasBegunIsCompletedByAnother() {
        var userId = person.userId();
        assertThat(devices.of(List.of(userId))).isNotEmpty();

        jdbc.sql("INSERT INTO identity_erasure (account_id, requested_at) VALUES (:id, 0)")
                .param("id", userId)
                .update();

        await().atMost(Duration.ofSeconds(30)).until(() -> openErasures(userId) == 0);
        assertThat(devices.of(List.of(userId))).isEmpty();
        assertThat(stores().with(pushToken)).isEmpty();
        assertThat(items(json(person.get("/notifications"), 200))).isEmpty();
    }

    private int factorsOf(String userId) {
        return jdbc.sql("""
                SELECT (SELECT COUNT(*) FROM identity_totp WHERE account_id = :id)
                  + (SELECT COUNT(*) FROM identity_passkey WHERE account_id = :id)
                  + (SELECT COUNT(*) FROM identity_recovery_code WHERE account_id = :id)""")
                .param("id", userId)
                .query(Integer.class)
                .single();
    }

    private int openErasures(String userId) {
        return jdbc.sql("SELECT COUNT(*) FROM identity_erasure WHERE account_id = :id")
                .param("id", userId)
                .query(Integer.class)
                .single();
    }
}
