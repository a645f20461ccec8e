package party.somsom.analytics.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import party.somsom.analytics.store.LakeRefusedException.Reason;
import party.somsom.lake.LakeEvent;
import party.somsom.lake.OwnedFolder;
import party.somsom.lake.ParquetFiles;
import party.somsom.lake.WrittenFile;

/**
 * A lake on the disk. One process at a time writes to it, by one thread. Any thread may read the manifest.
 *
 * <p>
 * New files come first, and then a manifest that names them together with the offsets at which they end. So whatever
 * is killed at any moment, files and offsets fit. What no manifest names is deleted at the next start.
 */
public final class LakeFolder implements Closeable {
    /** Longer than the longest question. */
    private static final Duration STAY = Duration.ofMinutes(1);
    private final OwnedFolder folder;
    private final ParquetFiles files;
    private final Superseded superseded;
    private volatile LakeManifest manifest;

    private LakeFolder(OwnedFolder folder, LakeManifest manifest, Duration stay) throws IOException {
        this.folder = folder;
        this.files = new ParquetFiles(folder.path());
        this.superseded = new Superseded(folder.path(), stay);
        this.manifest = manifest;
    }

    /** @throws LakeRefusedException if something else is in the folder, or another process writes to it */
    public static LakeFolder open(Path path) throws IOException {
        return open(path, STAY);
    }

    static LakeFolder open(Path path, Duration stay) throws IOException {
        var folder = OwnedFolder.open(path)
                .orElseThrow(() -> new LakeRefusedException(Reason.LAKE_IN_USE, "Another process writes to " + path));
        try {
            if (LakeManifest.read(folder.path()).isEmpty()) {
                begin(folder);
            }
            var manifest = LakeManifest.read(folder.path()).orElseThrow();
            folder.deleteAllBut(manifest.allPaths().toList());
            return new LakeFolder(folder, manifest, stay);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static void begin(OwnedFolder folder) throws IOException {
        if (!folder.hasOnly(LakeManifest.NAME)) {
            throw new LakeRefusedException(Reason.FOLDER_NOT_EMPTY,
                    folder.path() + " has files that are no lake. Name another folder");
        }
        LakeManifest.empty().write(folder.path());
    }

    public Path path() {
        return folder.path();
    }

    public LakeManifest manifest() {
        return manifest;
    }

    /**
     * Lets a lake take events of this topic and of no other one.
     *
     * @throws LakeRefusedException if it has events of another one
     */
    public void belongTo(String topicId) throws IOException {
        if (manifest.topicId() == null) {
            publish(manifest.of(topicId));
        } else if (!manifest.isOf(topicId)) {
            throw new LakeRefusedException(Reason.TOPIC_REPLACED,
                    "The topic was made anew after %s was filled. Name another folder, or delete this one"
                            .formatted(path()));
        }
    }

    /**
     * Fills a new lake with an export. The topic goes on where the export ends. A lake that has begun stays as it is.
     *
     * @throws LakeRefusedException if the export is not complete
     */
    public void beginWith(Path export) throws IOException {
        if (manifest.generation() == 0) {
            var exported = ExportedFiles.read(export);
            exported.linkFrom(export, path());
            publish(manifest.with(exported.files(), exported.offsets()));
        }
    }

    /** The highest sequence of each subject. */
    public Map<String, Long> highestSequences() throws IOException {
        return HighestSequences.of(path(), manifest.paths().toList());
    }

    /**
     * Takes a batch. When this returns, its events and offsets are on the disk for good.
     *
     * @param someMayBeThere whether an event may be in the lake already; those that are come to nothing
     * @param offsets        where the partitions go on after this batch
     */
    public void add(List<LakeEvent> events, boolean someMayBeThere, Map<Integer, Long> offsets) throws IOException {
        events.forEach(files::add);
        var name = "batch-" + (manifest.generation() + 1);
        var written = someMayBeThere ? files.write(name, manifest::pathsIn) : files.write(name);
        publish(manifest.with(written, offsets));
        merge();
        if (Journeys.areDue(manifest)) {
            countJourneys();
        }
        superseded.deleteOld();
    }

    private void merge() throws IOException {
        for (var small : SmallFiles.worthMerging(manifest.files(), manifest.generation())) {
            var into = SmallFiles.folder(small.getFirst()) + "/merged-" + (manifest.generation() + 1) + ".parquet";
            var large = files.merge(small.stream().map(each -> each.path()).toList(), into);
            publish(manifest.merged(small, large));
            superseded.add(small.stream().map(WrittenFile::path));
        }
    }

    /** Counts what is new in waiting rooms, so that the next question about people need not do it. */
    public void countJourneys() throws IOException {
        if (Journeys.haveNews(manifest)) {
            var before = manifest.journeys();
            publish(manifest.with(Journeys.count(path(), manifest)));
            if (before != null) {
                superseded.add(Stream.of(before.path()));
            }
        }
    }

    private void publish(LakeManifest next) throws IOException {
        next.write(path());
        manifest = next;
    }

    @Override
    public void close() throws IOException {
        files.close();
        folder.close();
    }
}
