package party.somsom.lake;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as {@code type=…/day=…/NAME.parquet} below a root. Added events wait in memory. Only {@link #write}
 * makes files of them.
 */
public final class ParquetFiles implements Closeable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final String NEW = ".new";
    private static final int LARGEST_EVENT_BYTES = 16 << 20;
    /** Rows stay in the order in which they were added, so each aggregate is in its order. A join alone loses it. */
    private static final String COPY = """
            COPY (SELECT id, subject, sequence, globalPosition, time, unnest(data)
                  FROM read_json('%s', format = 'newline_delimited', maximum_object_size = %d, columns = {
                      'row': 'BIGINT', 'id': 'VARCHAR', 'subject': 'VARCHAR', 'sequence': 'BIGINT',
                      'globalPosition': 'BIGINT', 'time': 'TIMESTAMPTZ', 'data': 'STRUCT(%s)'})
                  WHERE id NOT IN (%s)
                  ORDER BY row)
            TO '%s' (FORMAT parquet, COMPRESSION zstd)""";
    private static final String NONE = "SELECT '' WHERE false";
    private static final String IDS = "SELECT id FROM read_parquet([%s])";
    private static final String MERGE = """
            COPY (SELECT * FROM read_parquet([%s], union_by_name = true, hive_partitioning = false))
            TO '%s' (FORMAT parquet, COMPRESSION zstd)""";

    private final Path root;
    private final DuckDb duckDb;
    private final SortedMap<Folder, Rows> waiting = new TreeMap<>();

    /** One type on one day. */
    private record Folder(String type, LocalDate day) implements Comparable<Folder> {
        private static final Comparator<Folder> ORDER = Comparator.comparing(Folder::type)
                .thenComparing(Folder::day);

        @Override
        public int compareTo(Folder other) {
            return ORDER.compare(this, other);
        }

        private String path() {
            return "type=" + type + "/day=" + day;
        }
    }

    private record Line(int row, @JsonUnwrapped LakeEvent event) {
    }

    private static final class Rows {
        private final Class<? extends Record> data;
        private final Set<String> ids = new HashSet<>();
        private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

        private Rows(Class<? extends Record> data) {
            this.data = data;
        }

        private void add(LakeEvent event) {
            if (ids.add(event.id())) {
                lines.writeBytes(JSON.writeValueAsBytes(new Line(ids.size(), event)));
                lines.write('\n');
            }
        }
    }

    public ParquetFiles(Path root) throws IOException {
        this.root = root;
        this.duckDb = DuckDb.start("SET TimeZone = 'UTC'");
    }

    /** The data of a type is always the same record, or has more components than it had before. */
    public void add(LakeEvent event) {
        var day = LocalDate.ofInstant(event.time(), ZoneOffset.UTC);
        waiting.computeIfAbsent(new Folder(event.type(), day), _ -> new Rows(event.data().getClass())).add(event);
    }

    /** Writes all that waits, where nothing can come twice. */
    public List<WrittenFile> write(String name) throws IOException {
        return write(name, _ -> List.of());
    }

    /**
     * Writes all that waits, but no event that is there already. When it returns, the files are on the disk for good.
     *
     * @param name  of each file; one that is there already is replaced
     * @param known the paths of the files that a folder has. An event that comes twice has the same type and day, so it
     *              comes to the same folder
     */
    public List<WrittenFile> write(String name, Function<String, List<String>> known) throws IOException {
        var written = new ArrayList<WrittenFile>();
        for (var each : waiting.entrySet()) {
            var folder = each.getKey().path();
            var path = folder + "/" + name + ".parquet";
            var events = write(each.getValue(), root.resolve(path), known.apply(folder));
            if (events > 0) {
                written.add(new WrittenFile(path, events));
            }
        }
        waiting.clear();
        return written;
    }

    private long write(Rows rows, Path file, List<String> known) throws IOException {
        Files.createDirectories(file.getParent());
        var lines = aside(file, ".json");
        try {
            Files.write(lines, rows.lines.toByteArray());
            return copy(COPY.formatted(DuckDb.text(lines), LARGEST_EVENT_BYTES, Columns.of(rows.data),
                    known.isEmpty() ? NONE : IDS.formatted(texts(known)), DuckDb.text(aside(file, NEW))), file);
        } finally {
            Files.deleteIfExists(lines);
        }
    }

    /** Makes one file of several ones in a folder. It does not delete them. */
    public WrittenFile merge(List<String> paths, String into) throws IOException {
        var file = root.resolve(into);
        return new WrittenFile(into, copy(MERGE.formatted(texts(paths), DuckDb.text(aside(file, NEW))), file));
    }

    /** Returns the number of rows. A file without rows is not kept. */
    private long copy(String sql, Path file) throws IOException {
        var aside = aside(file, NEW);
        try (var statement = duckDb.connection().createStatement()) {
            var rows = statement.executeUpdate(sql);
            if (rows > 0) {
                DurableFiles.publish(aside, file);
            }
            return rows;
        } catch (SQLException e) {
            throw new IOException("The file " + file + " cannot be written", e);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private String texts(List<String> paths) {
        return paths.stream()
                .map(path -> "'" + DuckDb.text(root.resolve(path)) + "'")
                .collect(Collectors.joining(", "));
    }

    private static Path aside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    @Override
    public void close() throws IOException {
        duckDb.close();
    }
}
