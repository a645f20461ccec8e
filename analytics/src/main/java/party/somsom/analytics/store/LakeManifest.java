package party.somsom.analytics.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import party.somsom.lake.DurableFiles;
import party.somsom.lake.WrittenFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a lake holds. It is replaced as a whole, so files and offsets always belong together. A file that it does not
 * name is not a part of the lake.
 *
 * @param id         made once for each lake
 * @param topicId    Kafka's id of the topic, which tells it from another topic of the same name; absent at first
 * @param generation rises with each change
 * @param offsets    where the topic goes on, for each partition
 * @param events     how many events the files hold
 * @param files      in the order in which they were written
 * @param journeys   absent as long as nothing was counted
 */
public record LakeManifest(String id, @Nullable String topicId, long generation, Map<Integer, Long> offsets,
        long events,
        List<WrittenFile> files, @Nullable CountedJourneys journeys) {
    static final String NAME = "lake.json";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static LakeManifest empty() {
        return new LakeManifest(UUID.randomUUID().toString(), null, 0, Map.of(), 0, List.of(), null);
    }

    static Optional<LakeManifest> read(Path folder) throws IOException {
        var file = folder.resolve(NAME);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readAllBytes(file), LakeManifest.class))
                : Optional.empty();
    }

    void write(Path folder) throws IOException {
        DurableFiles.write(folder.resolve(NAME), JSON.writeValueAsBytes(this));
    }

    /** The next offset of a partition. Empty if the lake has nothing of it. */
    public Optional<Long> offset(int partition) {
        return Optional.ofNullable(offsets.get(partition));
    }

    /** The paths of the files of a type. */
    public List<String> pathsOf(String type) {
        return pathsIn("type=" + type);
    }

    List<String> pathsIn(String folder) {
        return paths().filter(path -> path.startsWith(folder + "/")).toList();
    }

    /** The files of events. */
    Stream<String> paths() {
        return files.stream().map(WrittenFile::path);
    }

    /** All files. */
    Stream<String> allPaths() {
        return Stream.concat(paths(), Stream.ofNullable(journeys).map(CountedJourneys::path));
    }

    /** The types of which there are events. */
    public List<String> types() {
        return paths().map(LakeManifest::type).distinct().toList();
    }

    static String type(String path) {
        return path.substring("type=".length(), path.indexOf('/'));
    }

    LakeManifest of(String newTopicId) {
        return new LakeManifest(id, newTopicId, generation + 1, offsets, events, files, journeys);
    }

    LakeManifest with(List<WrittenFile> written, Map<Integer, Long> newOffsets) {
        var all = new TreeMap<>(offsets);
        all.putAll(newOffsets);
        return new LakeManifest(id, topicId, generation + 1, all,
                events + written.stream().mapToLong(WrittenFile::events).sum(),
                Stream.concat(files.stream(), written.stream()).toList(), journeys);
    }

    LakeManifest merged(List<WrittenFile> small, WrittenFile large) {
        return new LakeManifest(id, topicId, generation + 1, offsets, events,
                Stream.concat(files.stream().filter(each -> !small.contains(each)), Stream.of(large)).toList(),
                journeys);
    }

    LakeManifest with(CountedJourneys counted) {
        return new LakeManifest(id, topicId, generation + 1, offsets, events, files, counted);
    }

    boolean isOf(String otherTopicId) {
        return Objects.equals(topicId, otherTopicId);
    }
}
