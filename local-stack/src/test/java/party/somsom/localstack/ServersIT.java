package party.somsom.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import party.somsom.localstack.launch.ListeningSocket;
import party.somsom.localstack.server.Part;
import party.somsom.localstack.server.Port;
import tools.jackson.databind.json.JsonMapper;

class ServersIT {
    private static final String WORD = "솜솜 🎪";

    private static Program program;
    private static Clients clients;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        program = Program.servers("--ephemeral", "--properties", folder.resolve("stack.properties").toString(),
                "--only", Part.names());
        clients = new Clients(program.properties());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void everyServerTakesAndGivesBack() throws Exception {
        var traces = new Traces(clients);

        traces.leave(WORD);

        assertThat(traces.find()).containsOnlyKeys(Part.MYSQL, Part.REDIS, Part.KAFKA, Part.DYNAMODB, Part.SQS)
                .allSatisfy((part, found) -> assertThat(found).isEqualTo(WORD));
    }

    @ParameterizedTest
    @CsvSource({"innodb_flush_log_at_trx_commit, 1", "innodb_buffer_pool_size, 268435456", "max_connections, 200",
            "character_set_server, utf8mb4", "character_set_database, utf8mb4", "time_zone, +00:00"})
    void theDatabaseIsSetUpForTickets(String variable, String value) throws SQLException {
        try (var mysql = clients.mysql();
                var row = mysql.createStatement().executeQuery("SELECT @@" + variable)) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(value);
        }
    }

    @Test
    void theMailboxShowsTheNewestMailFirst() throws Exception {
        send("kim+festival@example.com", "First");
        send("kim+festival@example.com", "인증 코드 123456");
        send("lee@example.com", "For another");

        var mails = new JsonMapper().readTree(mailbox("?to=" + encoded("kim+festival@example.com")).body());

        assertThat(mails).extracting(mail -> mail.get("subject").asString()).containsExactly("인증 코드 123456", "First");
        assertThat(mails.get(0).get("to").asString()).isEqualTo("kim+festival@example.com");
        assertThat(mails.get(0).get("text").asString()).isEqualTo("Text of 인증 코드 123456");
        assertThat(mails.get(0).get("sentAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void theMailboxOfAStrangerIsEmpty() throws Exception {
        assertThat(mailbox("?to=nobody@example.com").body()).isEqualTo("[]");
        assertThat(mailbox("").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"unregistered-1, 404, UNREGISTERED", "sender-id-mismatch-1, 403, SENDER_ID_MISMATCH",
            "quota-exceeded-1, 429, QUOTA_EXCEEDED", "internal-1, 500, INTERNAL", "unavailable-1, 503, UNAVAILABLE",
            "'', 400, INVALID_ARGUMENT"})
    void theStandInForFcmRefusesAsFcmDoes(String token, int status, String code) throws Exception {
        var refused = push(token);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 429);
        assertThat(new JsonMapper().readTree(refused.body()).at("/error/details/0/errorCode").asString())
                .isEqualTo(code);
    }

    @Test
    void theStandInForFcmShowsWhatItTook() throws Exception {
        assertThat(push("phone-1").body()).contains("projects/local/messages/");
        push("phone-2");

        var shown = new JsonMapper().readTree(get("somsom.fcm.endpoint", "/?token=phone-1", "*/*").body());
        assertThat(shown.size()).isOne();
        assertThat(shown.at("/0/message/notification/title").asString()).isEqualTo(WORD);
        assertThat(get("somsom.fcm.endpoint", "/", "text/html").body()).contains("<b>" + WORD + "</b>");
        assertThat(get("somsom.fcm.endpoint", "/counts", "*/*").body()).contains("\"phone-2\":1");
    }

    private static HttpResponse<String> push(String token) throws IOException, InterruptedException {
        var message = """
                {"message":{"token":"%s","notification":{"title":"%s"}}}""".formatted(token, WORD);
        var uri = URI.create(clients.properties().getProperty("somsom.fcm.endpoint")
                + "/v1/projects/local/messages:send");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(message)).build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void nobodyOutsideThisMachineReachesIt() {
        assertThat(ListeningSocket.heldBy(program.processes())).hasSize(Port.values().length)
                .allMatch(ListeningSocket::isOnLoopback);
    }

    private static void send(String to, String subject) throws MessagingException {
        var settings = new Properties();
        settings.putAll(Map.of("mail.smtp.host", clients.properties().getProperty("spring.mail.host"), "mail.smtp.port",
                clients.properties().getProperty("spring.mail.port")));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setRecipients(RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        message.setText("Text of " + subject, "UTF-8");
        Transport.send(message);
    }

    private static HttpResponse<String> mailbox(String query) throws IOException, InterruptedException {
        return get("somsom.local.mailbox-url", query, "*/*");
    }

    private static HttpResponse<String> get(String property, String query, String accept)
            throws IOException, InterruptedException {
        var uri = URI.create(clients.properties().getProperty(property) + query);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).header("Accept", accept).build(), BodyHandlers.ofString());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
