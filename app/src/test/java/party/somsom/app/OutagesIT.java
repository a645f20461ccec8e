package party.somsom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.testing.LocalServer;
import party.somsom.testing.LocalStack;

/** A server that accepts and never answers hurts only what needs it. */
@WithApplication
@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class OutagesIT {
    private static final String LIST = "/festivals/chatting/list";
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration BACK = Duration.ofSeconds(3);
    /** For a machine that does other things at the same time. */
    private static final Duration SLACK = Duration.ofSeconds(1);

    @Autowired
    private RestTestClient http;
    @Autowired
    private Guest ann;
    @Autowired
    private FestivalForm form;
    private String festivalId = "";
    private String chat = "";
    private String queue = "";

    @BeforeEach
    void prepare() {
        var festival = json(ann.create(form.with("maxPerUser", 10)), 201);
        festivalId = festival.get("festivalId").asString();
        chat = "/festivals/chatting/" + festival.get("chatRoomId").asString();
        json(ann.post(chat + "/join", Map.of()), 200);
        queue = "/queues/%s/waiting-room/users/%s".formatted(
                ann.created(form.with("waitingRoom", Map.of("admitPerMinute", 60, "admissionMinutes", 60))),
                ann.email());
        json(ann.get(queue), 200);
        json(ann.get(LIST), 200);
    }

    private <T> T soon(Supplier<T> call) {
        var begin = System.nanoTime();
        var answer = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON.plus(SLACK));
        return answer;
    }

    private void unavailable(Supplier<ResponseSpec> call) {
        var answer = soon(call);
        answer.expectHeader().exists(HttpHeaders.RETRY_AFTER);
        refused(answer, 503, "UNAVAILABLE");
    }

    private void salesAndCatalogueGoOn() {
        soon(() -> json(ann.reserve(festivalId, form.date(), 1), 201));
        soon(() -> json(ann.get("/reservations"), 200));
        soon(() -> json(http.get().uri("/festivals/{id}", festivalId).exchange(), 200));
        soon(() -> json(http.get().uri("/festivals/search?keyword=Lantern").exchange(), 200));
        soon(() -> json(http.get().uri("/festivals").exchange(), 200));
        http.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    }

    private void isBack(Supplier<ResponseSpec> call) {
        await().atMost(BACK.plus(SLACK)).ignoreExceptions().untilAsserted(() -> json(call.get(), 200));
    }

    @Test
    void aFrozenRedis(CapturedOutput output) {
        var thaw = LocalStack.freeze(LocalServer.REDIS);
        try {
            for (var i = 0; i < 3; i++) {
                salesAndCatalogueGoOn();
                unavailable(() -> ann.get(LIST));
                unavailable(() -> ann.get(chat));
                unavailable(() -> ann.get(queue));
            }
        } finally {
            thaw.run();
        }
        isBack(() -> ann.get(LIST));
        isBack(() -> ann.get(chat));
        isBack(() -> ann.get(queue));
        assertThat(output.getAll()).doesNotContain("\tat ");
        assertThat(output.getAll().split("Redis does not answer", -1).length - 1).isLessThanOrEqualTo(2);
    }

    @Test
    void aFrozenDynamoDb(CapturedOutput output) {
        var thaw = LocalStack.freeze(LocalServer.DYNAMODB);
        try {
            for (var i = 0; i < 3; i++) {
                salesAndCatalogueGoOn();
                soon(() -> json(ann.get(queue), 200));
                unavailable(() -> ann.get(chat));
            }
        } finally {
            thaw.run();
        }
        isBack(() -> ann.get(chat));
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @Test
    void aFrozenMySqlRefusesInTimeAndIsBack() {
        var thaw = LocalStack.freeze(LocalServer.MYSQL);
        try {
            refused(ann.reserve(festivalId, form.date(), 1), 503, "UNAVAILABLE");
        } finally {
            thaw.run();
        }
        await().atMost(Duration.ofSeconds(15))
                .ignoreExceptions()
                .untilAsserted(() -> json(ann.reserve(festivalId, form.date(), 1), 201));
    }
}
