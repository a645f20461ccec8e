package party.somsom.app.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.json;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.SomsomApplication;
import party.somsom.app.WithApplication;
import party.somsom.app.command.ApplicationCommands;
import party.somsom.app.events.PublishedTopic.Published;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader who comes late gets all events as files, and then the topic from where they end. */
@WithApplication
@Timeout(180)
@ExtendWith(OutputCaptureExtension.class)
class EventExportIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String[] KEY_FILE = WithApplication.KEY_FILE.split("=");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Guest ann;
    @Autowired
    private FestivalForm form;
    @TempDir
    private Path folder;
    private PublishedTopic topic;
    private String festivalId;

    @BeforeEach
    void aFestivalWithReservations() {
        var festival = json(ann.create(form), 201);
        festivalId = festival.get("festivalId").asString();
        topic = new PublishedTopic(jdbc, festivalId, festival.get("chatRoomId").asString());
        reserve();
    }

    /** As the environment of a node does. */
    @BeforeEach
    void theSettingsOfTheNodes() {
        System.setProperty(KEY_FILE[0], KEY_FILE[1]);
    }

    @AfterEach
    void noSettings() {
        System.clearProperty(KEY_FILE[0]);
    }

    private void reserve() {
        ann.delete("/reservations/{id}", ann.reserved(festivalId, form.date(), 1)).expectStatus().isNoContent();
    }

    private int export(String... more) {
        var words = new ArrayList<>(List.of("events", "export", folder.toString()));
        words.addAll(List.of(more));
        return ApplicationCommands.run(SomsomApplication.class, words.toArray(String[]::new));
    }

    private JsonNode manifest() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("manifest.json")));
    }

    private List<String> exported(String columns) throws SQLException {
        try (var duckDb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckDb.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            var rows = statement.executeQuery("SELECT %s FROM read_parquet('%s/*/*/*.parquet', union_by_name = true)"
                    .formatted(columns, folder));
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** What a reader keeps of each record. */
    private List<String> published() {
        return topic.own()
                .stream()
                .map(each -> String.join(" ", each.id(), each.type(), each.key(), String.valueOf(each.sequence()),
                        String.valueOf(Instant.parse(each.header("ce_time")).toEpochMilli())))
                .toList();
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(".parquet"))
                    .map(each -> folder.relativize(each).toString())
                    .toList();
        }
    }

    @Test
    void filesAndTopicHaveTheSameEvents() throws Exception {
        await().atMost(SOON).until(() -> topic.own().size() >= topic.stored().size());

        assertThat(export()).isZero();

        assertThat(exported("concat_ws(' ', id, type, subject, sequence, epoch_ms(time))")).doesNotHaveDuplicates()
                .containsAll(published());
        assertThat(exported("concat_ws(' ', festivalId, quantity, personId)")).contains(
                festivalId + " 1 " + topic.field("ticketing.tickets-reserved.v1", "personId"));
        assertThat(manifest().get("events").asLong()).isEqualTo(exported("id").size());
        assertThat(manifest().get("files")).extracting(each -> each.get("path").asString())
                .containsExactlyInAnyOrderElementsOf(files());
    }

    @Test
    void theTopicGoesOnWhereTheFilesEnd() throws Exception {
        export();
        var ends = new HashMap<Integer, Long>();
        manifest().at("/topic/offsets")
                .properties()
                .forEach(
                        end -> ends.put(Integer.valueOf(end.getKey()), end.getValue().asLong()));
        reserve();
        await().atMost(SOON).until(() -> topic.own().size() >= topic.stored().size());

        var ids = new HashSet<>(exported("id"));
        var later = PublishedTopic.from(ends).stream().map(Published::id).filter(ids::add).toList();

        assertThat(ids).containsAll(topic.stored());
        assertThat(later).as("new ones of the topic").hasSizeGreaterThanOrEqualTo(2);
    }

    /** A crash has come between a file and the manifest that names it. */
    @Test
    void theSameCommandAgainAddsWhatIsNewOnce() throws Exception {
        export();
        var file = folder.resolve(files().getFirst());
        Files.copy(file, file.resolveSibling("after-%d.parquet".formatted(manifest().get("events").asLong())));
        reserve();

        assertThat(export()).isZero();

        assertThat(exported("id")).doesNotHaveDuplicates().containsAll(topic.stored());
    }

    @Test
    void daysBeforeTheFirstAreLeftOut() throws Exception {
        assertThat(export("--from", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString())).isZero();

        assertThat(files()).isEmpty();
        assertThat(manifest().get("events").asLong()).isZero();
    }

    @Test
    void whatCannotBeAddedIsRefused(CapturedOutput output) throws Exception {
        export();

        assertThat(export("--from", "2027-01-01")).isEqualTo(1);
        assertThat(output.getErr()).contains("The folder has events from the first on");
        assertThat(export("--from", "soon")).isEqualTo(2);
        assertThat(export("--form", "2027-01-01")).isEqualTo(2);

        try (var lock = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.WRITE); var _ = lock.lock()) {
            assertThat(export()).isEqualTo(1);
        }
        assertThat(output.getErr()).contains("Another process exports to " + folder);

        System.setProperty(KEY_FILE[0], folder.resolve("none.pem").toString());
        assertThat(export()).isEqualTo(1);
        assertThat(output.getErr()).contains("There is no key in " + folder.resolve("none.pem"));
        assertThat(folder.resolve("none.pem")).doesNotExist();
        theSettingsOfTheNodes();

        Files.delete(folder.resolve("manifest.json"));
        Files.createFile(folder.resolve("letter.txt"));
        assertThat(export()).isEqualTo(1);
        assertThat(output.getErr()).contains(folder + " has files that are no export");
    }
}
