package party.somsom.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A lake as whoever knows only its files and its manifest sees it. */
public record WrittenLake(Path folder) {
    private static final String COUNTS = """
            WITH lake AS (SELECT *, row_number() OVER () AS row FROM read_parquet(%s)),
            pairs AS (SELECT sequence - lag(sequence) OVER (PARTITION BY subject, type, day ORDER BY row) AS step
                      FROM lake)
            SELECT (SELECT count(*) FROM lake), (SELECT count(DISTINCT id) FROM lake),
                (SELECT count(*) FROM pairs WHERE step <= 0)""";

    private Optional<JsonNode> manifest() {
        try {
            var file = folder.resolve("lake.json");
            return Files.exists(file)
                    ? Optional.of(new JsonMapper().readTree(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public long events() {
        return number("/events");
    }

    long generation() {
        return number("/generation");
    }

    long offset(int partition) {
        return number("/offsets/" + partition);
    }

    private long number(String pointer) {
        return manifest().map(found -> found.at(pointer).asLong()).orElse(0L);
    }

    /** Checks what a program that ended has left. The order counts within the files of a type and a day. */
    public void hasEachOnceAndInOrder(long expected) {
        assertThat(rows(COUNTS)).as("rows, ids, rows out of order")
                .isEqualTo(List.of("%1$d %1$d 0".formatted(expected)));
    }

    int days() {
        return rows("SELECT DISTINCT day FROM read_parquet(%s)").size();
    }

    /** The ids of the events of one aggregate. */
    public List<String> idsOf(String subject) {
        return rows("SELECT id FROM read_parquet(%s) WHERE subject = '" + subject + "'");
    }

    /** @param sql with a place for the paths of all files */
    private List<String> rows(String sql) {
        var paths = manifest().stream()
                .flatMap(found -> found.get("files").valueStream())
                .map(each -> "'" + folder.resolve(each.get("path").asString()) + "'")
                .toList();
        try (var duckDb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckDb.createStatement();
                var found = statement.executeQuery(sql.formatted(paths))) {
            var rows = new ArrayList<String>();
            var columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= columns; column++) {
                    row.add(found.getString(column));
                }
                rows.add(String.join(" ", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
