package party.somsom.analytics.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import party.somsom.lake.DuckDb;
import party.somsom.lake.DurableFiles;
import party.somsom.lake.WrittenFile;

/**
 * How many people went the same way through a waiting room. That takes long to count when they are millions, so a lake
 * keeps the counts in a file. A room with news since then is counted from all of its events, so the answer is the same
 * with the file and without it.
 */
final class Journeys {
    static final String TYPE = "waiting-room.journeys";
    /** The same without the file. */
    static final String FROM_EVENTS = "waiting-room.journeys-from-events";
    /** What is counted. */
    static final Set<String> EVENTS = Set.of("waiting-room.people-joined.v1", "waiting-room.people-pre-queued.v1",
            "waiting-room.line-drawn.v1", "waiting-room.people-admitted.v1", "waiting-room.admissions-missed.v1",
            "waiting-room.person-entered.v1", "waiting-room.admission-ended.v1");
    private static final String COUNT = resource("/journeys.sql");
    private static final String NOTHING = "(SELECT NULL::VARCHAR AS queueId WHERE false)";
    private static final String KEPT = "SELECT * EXCLUDE (type) FROM %s";
    private static final String AND_OTHER_ROOMS = """
            UNION ALL BY NAME
            %s WHERE queueId NOT IN (SELECT queueId FROM rooms)""";
    private static final String WRITE = "COPY (FROM waiting_room.journeys) TO '%s' (FORMAT parquet, COMPRESSION zstd)";
    /** Files of other names were there before all batches. */
    private static final Pattern NUMBERED = Pattern.compile(".*/(?:batch|merged)-(\\d+)\\.parquet");
    private static final long MANY_EVENTS = 200_000;
    private static final long MANY_CHANGES = 100;

    private Journeys() {
    }

    private static String resource(String name) {
        try (var content = Journeys.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(content, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One SELECT, which needs the views of the events. */
    static String sql(Path root, LakeManifest manifest) {
        var counted = manifest.journeys();
        if (counted == null) {
            return fromEvents(root, manifest);
        }
        var news = news(manifest);
        var kept = KEPT.formatted(ParquetRows.of(root, List.of(counted.path())));
        return news.isEmpty() ? kept : count(root, news) + AND_OTHER_ROOMS.formatted(kept);
    }

    static String fromEvents(Path root, LakeManifest manifest) {
        return count(root, files(manifest).toList());
    }

    /** Counts in the rooms that have events in these files. */
    private static String count(Path root, List<WrittenFile> files) {
        var paths = files.stream().map(WrittenFile::path).toList();
        return COUNT.replace("{news}", paths.isEmpty() ? NOTHING : ParquetRows.of(root, paths));
    }

    private static Stream<WrittenFile> files(LakeManifest manifest) {
        return manifest.files().stream().filter(each -> EVENTS.contains(LakeManifest.type(each.path())));
    }

    /** Files that are not counted yet. A merged one may have old events too, which costs time and changes no count. */
    private static List<WrittenFile> news(LakeManifest manifest) {
        var counted = manifest.journeys();
        return files(manifest).filter(each -> counted == null || number(each.path()) > counted.upTo()).toList();
    }

    private static long number(String path) {
        var number = NUMBERED.matcher(path);
        return number.matches() ? Long.parseLong(number.group(1)) : 0;
    }

    static boolean haveNews(LakeManifest manifest) {
        return !news(manifest).isEmpty();
    }

    /** Whether questions would soon take long. */
    static boolean areDue(LakeManifest manifest) {
        var counted = manifest.journeys();
        var changes = manifest.generation() - (counted == null ? 0 : counted.upTo());
        var events = news(manifest).stream().mapToLong(WrittenFile::events).sum();
        return events >= MANY_EVENTS || events > 0 && changes >= MANY_CHANGES;
    }

    /** Writes the counts of all that the manifest names. When it returns, the file is on the disk for good. */
    static CountedJourneys count(Path root, LakeManifest manifest) throws IOException {
        var counted = new CountedJourneys("type=%s/up-to-%d.parquet".formatted(TYPE, manifest.generation()),
                manifest.generation());
        var file = root.resolve(counted.path());
        var aside = Files.createDirectories(file.getParent()).resolve("journeys.new");
        try (var duckDb = DuckDb.start("SET memory_limit = '2GB'",
                "SET temp_directory = '%s'".formatted(DuckDb.text(aside.resolveSibling(".tmp"))),
                "SET preserve_insertion_order = false"); var statement = duckDb.connection().createStatement()) {
            new LakeViews(root).show(manifest, EVENTS, statement);
            statement.execute(WRITE.formatted(DuckDb.text(aside)));
            DurableFiles.publish(aside, file);
            return counted;
        } catch (SQLException e) {
            throw new IOException("The people in " + root + " cannot be counted", e);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
