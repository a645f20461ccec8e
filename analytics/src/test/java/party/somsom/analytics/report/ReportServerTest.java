package party.somsom.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import party.somsom.analytics.question.LakeSql;
import party.somsom.analytics.question.Limits;
import party.somsom.analytics.question.Questions;
import party.somsom.analytics.question.SqlRefusedException;
import party.somsom.analytics.store.LakeFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportServerTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private LakeFolder lake;
    private LakeSql sql;
    private ReportServer server;

    @BeforeEach
    void start() throws IOException {
        lake = LakeFolder.open(folder);
        sql = new LakeSql(lake, ZoneId.of("Asia/Seoul"), Limits.USUAL);
        server = new ReportServer(0, lake, sql, Questions.all());
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        server.close();
        sql.close();
        lake.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return http.send(request("/api/sql").header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/report.js", "/charts.js", "/chart.umd.js", "/report.css", "/texts.ko.json",
            "/texts.en.json"})
    void thePageIsServedWithNothingFromElsewhere(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isNotEmpty().doesNotContainPattern("(src|href)=\"https?:");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws Exception {
        var korean = json(get("/texts.ko.json").body());
        var english = json(get("/texts.en.json").body());

        assertThat(new TreeSet<>(korean.propertyNames())).isEqualTo(new TreeSet<>(english.propertyNames()));
        for (var code : SqlRefusedException.Code.values()) {
            assertThat(korean.at("/refusals/" + code).asString()).isNotBlank();
            assertThat(english.at("/refusals/" + code).asString()).isNotBlank();
        }
    }

    /** English has another form for one, which the plural rules of every browser name so. */
    @Test
    void countsHaveTheFormsOfTheirLanguage() throws Exception {
        var korean = json(get("/texts.ko.json").body()).get("counts");
        var english = json(get("/texts.en.json").body()).get("counts");

        assertThat(korean.propertyNames()).containsExactlyInAnyOrderElementsOf(english.propertyNames());
        assertThat(korean).allSatisfy(noun -> assertThat(noun.propertyNames()).containsExactly("other"));
        assertThat(english).allSatisfy(noun -> assertThat(noun.get("one").asString() + "s")
                .isEqualTo(noun.get("other").asString()));
    }

    @Test
    void aQuestionIsAnswered() throws Exception {
        var answer = post("application/json; charset=utf-8", "{\"sql\":\"SELECT '솜솜' AS name, NULL AS nothing\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).get("rows").toString()).isEqualTo("[[\"솜솜\",null]]");
        assertThat(json(answer.body()).get("columns").toString()).isEqualTo("[\"name\",\"nothing\"]");
    }

    @Test
    void questionsAndLakeAreTold() throws Exception {
        assertThat(json(get("/api/questions").body())).hasSize(8)
                .allSatisfy(each -> assertThat(each.get("sql").asString()).isNotBlank());
        assertThat(json(get("/api/lake").body()).get("events").asLong()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"application/json|{\"sql\":\"DROP TABLE x\"}|400|SQL_NOT_A_QUESTION",
                    "application/json|{\"sql\":\"SELEC\"}|400|SQL_WRONG", "application/json|{}|400|BODY_WRONG",
                    "application/json|nonsense|400|BODY_WRONG",
                    "text/plain|{\"sql\":\"SELECT 1\"}|415|CONTENT_TYPE_WRONG"})
    void aRefusalHasACode(String type, String body, int status, String code) throws Exception {
        var answer = post(type, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer.body()).get("code").asString()).isEqualTo(code);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        var answer = post("application/json", "{\"sql\":\"" + "x".repeat(200_000) + "\"}");

        assertThat(json(answer.body()).get("code").asString()).isEqualTo("BODY_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({"/nothing, NOT_FOUND", "/api/questions/x, NOT_FOUND", "/report/../report.js, NOT_FOUND",
            "/api/sql, METHOD_WRONG"})
    void otherRequestsAreRefused(String path, String code) throws Exception {
        assertThat(json(get(path).body()).get("code").asString()).isEqualTo(code);
    }

    /** A page of somebody else can lead its own name to this machine. */
    @Test
    void anotherHostNameIsRefused() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            send(socket.getOutputStream(), "GET /api/lake HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("HOST_WRONG")
                    .doesNotContain("events");
        }
    }

    private static void send(OutputStream to, String request) throws IOException {
        to.write(request.getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
