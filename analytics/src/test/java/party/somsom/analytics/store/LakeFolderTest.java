package party.somsom.analytics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import party.somsom.analytics.store.LakeRefusedException.Reason;
import party.somsom.events.PublishedQueueEvent.PersonEnteredV1;
import party.somsom.lake.LakeEvent;
import party.somsom.lake.ParquetFiles;

class LakeFolderTest {
    private static final Instant NOON = Instant.parse("2027-05-01T12:00:00Z");

    @TempDir
    private Path folder;

    private record Sold(int quantity) {
    }

    private static LakeEvent event(String subject, long sequence) {
        return new LakeEvent(subject + "-" + sequence, "sold.v1", subject, sequence, sequence, NOON, new Sold(1));
    }

    private static List<LakeEvent> events(String subject, long from, long to) {
        return LongStream.range(from, to).mapToObj(each -> event(subject, each)).toList();
    }

    private List<String> idsOf(LakeManifest manifest) throws SQLException {
        try (var duckDb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckDb.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id FROM " + ParquetRows.of(folder.toAbsolutePath(), manifest.pathsOf("sold.v1")))) {
            var ids = new ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    private List<Path> files() throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(each -> each.toString().endsWith(".parquet")).toList();
        }
    }

    @Test
    void filesAndOffsetsAreThereAfterTheNextStart() throws Exception {
        try (var lake = LakeFolder.open(folder)) {
            lake.add(events("a", 0, 3), false, Map.of(0, 7L));
            lake.add(events("b", 5, 6), false, Map.of(1, 9L));
        }

        try (var again = LakeFolder.open(folder)) {
            assertThat(again.manifest().offsets()).isEqualTo(Map.of(0, 7L, 1, 9L));
            assertThat(again.manifest().events()).isEqualTo(4);
            assertThat(again.highestSequences()).isEqualTo(Map.of("a", 2L, "b", 5L));
            assertThat(idsOf(again.manifest())).containsExactly("a-0", "a-1", "a-2", "b-5");
        }
    }

    @Test
    void aFileThatNoManifestNamesIsNoPartOfTheLake() throws Exception {
        try (var lake = LakeFolder.open(folder)) {
            lake.add(events("a", 0, 3), false, Map.of(0, 3L));
        }
        var named = files().getFirst();
        Files.copy(named, named.resolveSibling("batch-2.parquet")); // as if it was killed before its manifest

        try (var again = LakeFolder.open(folder)) {
            assertThat(files()).containsExactly(named);

            again.add(events("a", 3, 5), false, Map.of(0, 5L));
            assertThat(idsOf(again.manifest())).containsExactly("a-0", "a-1", "a-2", "a-3", "a-4");
        }
    }

    @Test
    void whatComesTwiceIsThereOnce() throws Exception {
        try (var lake = LakeFolder.open(folder)) {
            lake.add(events("a", 0, 3), false, Map.of(0, 3L));
            lake.add(events("a", 1, 5), true, Map.of(0, 7L));
            lake.add(events("a", 2, 4), true, Map.of(0, 9L));

            assertThat(idsOf(lake.manifest())).containsExactly("a-0", "a-1", "a-2", "a-3", "a-4");
            assertThat(lake.manifest().events()).isEqualTo(5);
            assertThat(lake.manifest().offset(0)).hasValue(9L);
        }
    }

    @Test
    void manySmallFilesBecomeOneInTheirOrder() throws Exception {
        try (var lake = LakeFolder.open(folder, Duration.ZERO)) {
            for (var i = 0; i < 40; i++) {
                lake.add(events("a", i * 2L, i * 2L + 2), false, Map.of(0, i * 2L + 2));
            }

            assertThat(lake.manifest().files()).hasSizeLessThan(16);
            assertThat(files()).hasSameSizeAs(lake.manifest().files());
            assertThat(idsOf(lake.manifest())).isEqualTo(events("a", 0, 80).stream().map(LakeEvent::id).toList());
        }
    }

    @Test
    void aFolderAtRestHasOneFile() throws Exception {
        try (var lake = LakeFolder.open(folder, Duration.ZERO)) {
            lake.add(events("a", 0, 2), false, Map.of(0, 2L));
            lake.add(events("a", 2, 4), false, Map.of(0, 4L));
            for (var i = 0; i < 60; i++) {
                lake.add(List.of(), false, Map.of(0, i + 5L));
            }

            assertThat(lake.manifest().files()).hasSize(1);
            assertThat(idsOf(lake.manifest())).isEqualTo(events("a", 0, 4).stream().map(LakeEvent::id).toList());
        }
    }

    @Test
    void aQuestionThatHasBegunStillFindsItsFiles() throws Exception {
        try (var lake = LakeFolder.open(folder)) {
            for (var i = 0; i < 15; i++) {
                lake.add(events("a", i, i + 1), false, Map.of(0, i + 1L));
            }
            var begun = lake.manifest();
            lake.add(events("a", 15, 16), false, Map.of(0, 16L));

            assertThat(lake.manifest().files()).hasSize(1);
            assertThat(idsOf(begun)).hasSize(15);
        }
    }

    @Test
    void onlyTheNewestCountsOfPeopleStay() throws Exception {
        try (var lake = LakeFolder.open(folder, Duration.ZERO)) {
            for (var i = 0; i < 3; i++) {
                var entered = new PersonEnteredV1("queue", "festival", "person", NOON.plusSeconds(i));
                lake.add(List.of(new LakeEvent("e" + i, "waiting-room.person-entered.v1", "queue", i, i, NOON,
                        entered)), false, Map.of(0, i + 1L));
                lake.countJourneys();
            }
            lake.add(List.of(), false, Map.of(0, 4L));

            assertThat(files()).hasSize(3 + 1).contains(folder.resolve(lake.manifest().journeys().path()));
        }
    }

    @Test
    void oneProcessAtATimeWrites() throws Exception {
        try (var lake = LakeFolder.open(folder)) {
            assertThatExceptionOfType(LakeRefusedException.class).isThrownBy(() -> LakeFolder.open(folder))
                    .extracting(LakeRefusedException::reason)
                    .isEqualTo(Reason.LAKE_IN_USE);
            assertThat(lake.manifest().events()).isZero();
        }
        LakeFolder.open(folder).close();
    }

    @Test
    void aFolderWithOtherFilesIsRefusedAndStaysAsItIs() throws Exception {
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");

        assertThatExceptionOfType(LakeRefusedException.class).isThrownBy(() -> LakeFolder.open(folder))
                .extracting(LakeRefusedException::reason)
                .isEqualTo(Reason.FOLDER_NOT_EMPTY);
        assertThat(letter).hasContent("Dear reader");
    }

    @Test
    void aLakeStaysWithItsTopic() throws Exception {
        try (var lake = LakeFolder.open(folder)) {
            lake.belongTo("topic-1");
            lake.belongTo("topic-1");
        }
        try (var again = LakeFolder.open(folder)) {
            assertThatExceptionOfType(LakeRefusedException.class).isThrownBy(() -> again.belongTo("topic-2"))
                    .extracting(LakeRefusedException::reason)
                    .isEqualTo(Reason.TOPIC_REPLACED);
        }
    }

    /** The export has sequences 0 to 4 and says that the topic goes on at offset 3, which is an event that it has. */
    @Test
    void aLakeBeginsWithAnExportAndGoesOnWithTheTopic(@TempDir Path export) throws Exception {
        try (var files = new ParquetFiles(export)) {
            events("a", 0, 5).forEach(files::add);
            writeManifest(export, true, files.write("after--1").getFirst().path());
        }

        try (var lake = LakeFolder.open(folder)) {
            lake.beginWith(export);
            assertThat(lake.manifest().offset(0)).hasValue(3L);
            assertThat(lake.highestSequences()).isEqualTo(Map.of("a", 4L));

            lake.add(events("a", 3, 7), true, Map.of(0, 7L));
            lake.beginWith(export); // is ignored
            assertThat(idsOf(lake.manifest())).isEqualTo(events("a", 0, 7).stream().map(LakeEvent::id).toList());
            assertThat(lake.manifest().events()).isEqualTo(7);
        }
    }

    @Test
    void anExportThatIsUnderWayIsRefused(@TempDir Path export) throws Exception {
        writeManifest(export, false, "type=sold.v1/day=2027-05-01/after--1.parquet");

        try (var lake = LakeFolder.open(folder)) {
            assertThatExceptionOfType(LakeRefusedException.class).isThrownBy(() -> lake.beginWith(export))
                    .extracting(LakeRefusedException::reason)
                    .isEqualTo(Reason.EXPORT_INCOMPLETE);
        }
    }

    private static void writeManifest(Path export, boolean complete, String path) throws IOException {
        Files.writeString(export.resolve("manifest.json"), """
                {"source": "https://somsom.party", "complete": %b, "events": 5, "position": 5, "gaps": [],
                 "topic": {"name": "somsom.events", "offsets": {"0": 3}}, "files": [{"path": "%s", "events": 5}]}"""
                .formatted(complete, path));
    }
}
