package party.somsom.loadtest.lake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import party.somsom.events.EventTypes;
import party.somsom.events.PublishedEvent;
import party.somsom.lake.DurableFiles;
import party.somsom.lake.LakeEvent;
import party.somsom.lake.ParquetFiles;
import party.somsom.lake.WrittenFile;
import party.somsom.loadtest.testbed.Api;

/** A folder as the export of Somsom writes it, from events that were made up. */
final class MadeExport implements Closeable {
    /** As the export does it. */
    private static final int EVENTS_OF_A_PART = 200_000;

    private final Path folder;
    private final ParquetFiles files;
    private final List<WrittenFile> written = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private long events;

    MadeExport(Path folder) throws IOException {
        this.folder = folder;
        this.files = new ParquetFiles(folder);
    }

    void add(String subject, Instant at, PublishedEvent event) {
        var sequence = sequences.merge(subject, 1L, Long::sum);
        files.add(new LakeEvent(new UUID(events, sequence).toString(), EventTypes.nameOf(event.getClass()), subject,
                sequence, events++, at, (Record) event));
        if (events % EVENTS_OF_A_PART == 0) {
            write();
        }
    }

    private void write() {
        try {
            written.addAll(files.write("after-" + events));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long events() {
        return events;
    }

    /** Says what an export says when it has ended. */
    void complete() throws IOException {
        write();
        var manifest = Map.of("complete", true, "topic", Map.of("offsets", Map.of()), "files", written);
        DurableFiles.write(folder.resolve("manifest.json"),
                Api.JSON.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
