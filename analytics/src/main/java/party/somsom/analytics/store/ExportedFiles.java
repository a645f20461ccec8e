package party.somsom.analytics.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import party.somsom.analytics.store.LakeRefusedException.Reason;
import party.somsom.lake.WrittenFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a lake needs of an export, which has the same layout.
 *
 * @param topic absent if the export does not know where the topic goes on; then the lake reads all of it
 */
record ExportedFiles(boolean complete, @Nullable TopicGoesOn topic, List<WrittenFile> files) {
    private static final String MANIFEST = "manifest.json";

    /** @param offsets the next offset of each partition */
    record TopicGoesOn(Map<Integer, Long> offsets) {
    }

    /** @throws LakeRefusedException if this is no export, or one that is under way */
    static ExportedFiles read(Path folder) throws IOException {
        var file = folder.resolve(MANIFEST);
        if (Files.exists(file)) {
            var found = new JsonMapper().readValue(Files.readAllBytes(file), ExportedFiles.class);
            if (found.complete()) {
                return found;
            }
        }
        throw new LakeRefusedException(Reason.EXPORT_INCOMPLETE,
                "%s has no complete export. Run the export again".formatted(folder));
    }

    Map<Integer, Long> offsets() {
        return topic == null ? Map.of() : topic.offsets();
    }

    /** Both folders have the files then. On one disk, they take no more place. */
    void linkFrom(Path export, Path lake) throws IOException {
        for (var each : files) {
            var target = lake.resolve(each.path());
            Files.createDirectories(target.getParent());
            link(export.resolve(each.path()), target);
        }
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
