package party.somsom.events.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import party.somsom.lake.DurableFiles;
import party.somsom.lake.WrittenFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an export holds and where it ends. It is replaced as a whole, so it is true after a crash too. A file that it
 * does not name is not a part of the export.
 *
 * @param source   where the events come from
 * @param first    the id of the first event ever, which tells one event store from another
 * @param from     the first day that is exported; all days if it is absent
 * @param complete false as long as the export is under way
 * @param events   how many events the files hold
 * @param position every event up to this position of the event store is in the files, except those in the gaps
 * @param gaps     positions whose events were not committed yet; the topic has them
 * @param topic    where the topic ended before the export began to read; absent if Kafka was away. Whoever has read the
 *                 files goes on there, and leaves out what the files have already
 * @param files    in the order in which they were written
 */
record Manifest(String source, String first, @Nullable LocalDate from, boolean complete, long events, long position,
        List<Long> gaps, @Nullable TopicEnd topic, List<WrittenFile> files) {
    static final String NAME = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** @param offsets the next offset of each partition */
    record TopicEnd(String name, Map<Integer, Long> offsets) {
    }

    static Optional<Manifest> read(Path directory) throws IOException {
        var file = directory.resolve(NAME);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readAllBytes(file), Manifest.class))
                : Optional.empty();
    }

    void write(Path directory) throws IOException {
        DurableFiles.write(directory.resolve(NAME), JSON.writeValueAsBytes(this));
    }

    List<String> paths() {
        return files.stream().map(WrittenFile::path).toList();
    }

    /**
     * The name of the next files, which no earlier ones have. The position is no such name: an event that fills a gap
     * leaves it as it is.
     */
    String nextFile() {
        return "after-" + events;
    }

    /** Null at the beginning. */
    @Nullable
    GapAwareTrackingToken token() {
        return position < 0 ? null : GapAwareTrackingToken.newInstance(position, gaps);
    }

    /** @param end absent if Kafka is away; an earlier end leaves no hole either */
    Manifest at(Optional<TopicEnd> end) {
        return new Manifest(source, first, from, false, events, position, gaps, end.orElse(topic), files);
    }

    Manifest with(GapAwareTrackingToken token, List<WrittenFile> written) {
        return new Manifest(source, first, from, false, events + written.stream().mapToLong(WrittenFile::events).sum(),
                token.getIndex(), List.copyOf(token.getGaps()), topic,
                Stream.concat(files.stream(), written.stream()).toList());
    }

    /** @throws ExportRefusedException unless these events can be added to it */
    void refuseUnlessOf(String source, String first, @Nullable LocalDate from, long head) {
        if (!this.source.equals(source) || !this.first.equals(first) || position > head) {
            throw new ExportRefusedException(
                    "The folder has events of another event store, from %s. Name another folder"
                            .formatted(this.source));
        }
        if (!Objects.equals(this.from, from)) {
            throw new ExportRefusedException("The folder has events from %s on. Say so, or name another folder"
                    .formatted(this.from == null ? "the first" : this.from));
        }
    }

    Manifest completed() {
        return new Manifest(source, first, from, true, events, position, gaps, topic, files);
    }
}
