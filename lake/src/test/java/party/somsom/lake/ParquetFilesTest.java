package party.somsom.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFilesTest {
    private static final Instant NOON = Instant.parse("2027-05-01T12:00:00.123Z");
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2027-05-01T23:59:59.999Z");

    @TempDir
    private Path root;

    private enum Colour {
        RED, GREEN
    }

    private record Place(String personId, long position) {
    }

    private record Sold(String name, int quantity, @Nullable Long remaining, boolean last, @Nullable Instant until,
            LocalDate date, Colour colour, List<String> people, List<Place> places) {
    }

    private record Later(String name, int quantity, @Nullable Integer added) {
    }

    private record Wrong(StringBuilder text) {
    }

    private static Sold sold(String name) {
        return new Sold(name, 2, null, true, BEFORE_MIDNIGHT, LocalDate.of(2027, 8, 15), Colour.GREEN,
                List.of("a", "b"), List.of(new Place("a", 7)));
    }

    private static LakeEvent event(String id, Instant time, Record data) {
        return new LakeEvent(id, "sold.v1", "subject", 3, 1234567890123L, time, data);
    }

    private List<WrittenFile> written(String name, LakeEvent... events) throws IOException {
        try (var files = new ParquetFiles(root)) {
            List.of(events).forEach(files::add);
            return files.write(name);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (var duckDb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckDb.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            var rows = statement.executeQuery(sql.formatted(root + "/type=sold.v1/*/*.parquet"));
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    void everyTypeAndDayHasAFile() throws Exception {
        var files = written("part", event("1", NOON, sold("x")), event("2", BEFORE_MIDNIGHT, sold("y")),
                event("3", BEFORE_MIDNIGHT.plusMillis(1), sold("z")));

        assertThat(files).containsExactly(new WrittenFile("type=sold.v1/day=2027-05-01/part.parquet", 2),
                new WrittenFile("type=sold.v1/day=2027-05-02/part.parquet", 1));
        assertThat(rows("SELECT id || day FROM read_parquet('%s', hive_partitioning = true) ORDER BY id"))
                .containsExactly("12027-05-01", "22027-05-01", "32027-05-02");
    }

    @Test
    void columnsHaveTheTypesOfTheRecord() throws Exception {
        written("part", event("1", NOON, sold("it's \"x\" 등불")));

        assertThat(rows("SELECT column_name || ' ' || column_type FROM (DESCRIBE FROM read_parquet('%s', "
                + "hive_partitioning = false))")).containsExactly(
                        "id VARCHAR", "subject VARCHAR", "sequence BIGINT", "globalPosition BIGINT",
                        "time TIMESTAMP WITH TIME ZONE", "name VARCHAR", "quantity INTEGER", "remaining BIGINT",
                        "last BOOLEAN",
                        "until TIMESTAMP WITH TIME ZONE", "date DATE", "colour VARCHAR", "people VARCHAR[]",
                        "places STRUCT(personId VARCHAR, \"position\" BIGINT)[]");
        assertThat(rows("SELECT concat_ws('|', sequence, globalPosition, time, name, quantity, "
                + "remaining IS NULL, until, date, colour, people[2], places[1].position) FROM '%s'"))
                .containsExactly("3|1234567890123|2027-05-01 12:00:00.123+00|it's \"x\" 등불|2|true|"
                        + "2027-05-01 23:59:59.999+00|2027-08-15|GREEN|b|7");
    }

    @Test
    void rowsStayInTheOrderInWhichTheyWereAdded() throws Exception {
        try (var files = new ParquetFiles(root)) {
            for (var i = 0; i < 100_000; i++) {
                files.add(event(String.valueOf(i), NOON, sold("x")));
            }
            files.write("part");
        }

        assertThat(rows("SELECT count(*) FROM read_parquet('%s', file_row_number = true) "
                + "WHERE id::INT <> file_row_number")).containsExactly("0");
    }

    @Test
    void whatWasWrittenIsForgotten() throws Exception {
        try (var files = new ParquetFiles(root)) {
            files.add(event("1", NOON, sold("x")));
            files.write("first");

            assertThat(files.write("second")).isEmpty();
        }
        assertThat(rows("SELECT id FROM '%s'")).containsExactly("1");
    }

    @Test
    void whatComesTwiceIsWrittenOnce() throws Exception {
        written("old", event("1", NOON, sold("x")), event("1", NOON, sold("x")), event("2", NOON, sold("x")));
        try (var files = new ParquetFiles(root)) {
            files.add(event("2", NOON, sold("x")));
            files.add(event("3", NOON, sold("x")));

            assertThat(files.write("new", folder -> List.of(folder + "/old.parquet")))
                    .containsExactly(new WrittenFile("type=sold.v1/day=2027-05-01/new.parquet", 1));

            files.add(event("3", NOON, sold("x")));
            assertThat(files.write("newest", folder -> List.of(folder + "/old.parquet", folder + "/new.parquet")))
                    .isEmpty();
        }
        assertThat(rows("SELECT id FROM '%s' ORDER BY id")).containsExactly("1", "2", "3");
    }

    @Test
    void severalFilesBecomeOne() throws Exception {
        written("old", event("1", NOON, new Sold("x", 1, null, true, null, LocalDate.MIN.withYear(2027), Colour.RED,
                List.of(), List.of())));
        written("new", event("2", NOON, new Later("y", 1, 5)));
        var folder = "type=sold.v1/day=2027-05-01/";

        try (var files = new ParquetFiles(root)) {
            assertThat(files.merge(List.of(folder + "old.parquet", folder + "new.parquet"), folder + "all.parquet"))
                    .isEqualTo(new WrittenFile(folder + "all.parquet", 2));
        }
        Files.delete(root.resolve(folder + "old.parquet"));
        Files.delete(root.resolve(folder + "new.parquet"));
        assertThat(rows("SELECT id || coalesce(added, 0) || coalesce(colour, '-') FROM '%s'"))
                .containsExactly("10RED", "25-");
    }

    @Test
    void aNewComponentIsEmptyInOldFiles() throws Exception {
        written("old", event("1", NOON, sold("x")));
        written("new", event("2", NOON, new Later("y", 1, 5)));

        assertThat(rows("SELECT id || coalesce(added, 0) FROM read_parquet('%s', union_by_name = true) ORDER BY id"))
                .containsExactly("10", "25");
    }

    @Test
    void nothingIsLeftAsideWhenARecordHasNoColumn() throws Exception {
        assertThatThrownBy(() -> written("part", event("1", NOON, new Wrong(new StringBuilder()))))
                .hasMessageContaining("StringBuilder");

        try (var files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
