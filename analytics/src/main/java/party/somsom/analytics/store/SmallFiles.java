package party.somsom.analytics.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import party.somsom.lake.WrittenFile;

/** Chooses the files that become one, so that a question does not open thousands of them. */
final class SmallFiles {
    private static final int MANY = 16;
    private static final long LARGE = 500_000;
    /** A folder that got nothing in so many batches gets nothing soon. */
    private static final int BATCHES_OF_REST = 50;
    private static final int FOLDERS_AT_REST = 4;
    private static final Pattern BATCH = Pattern.compile(".*/batch-(\\d+)\\.parquet");

    private SmallFiles() {
    }

    /** Groups of small files in one folder: every one with many files, and some with few files that came to rest. */
    static List<List<WrittenFile>> worthMerging(List<WrittenFile> files, long generation) {
        var groups = files.stream()
                .filter(each -> each.events() < LARGE)
                .collect(groupingBy(SmallFiles::folder, LinkedHashMap::new, toList()))
                .values();
        var many = groups.stream().filter(group -> group.size() >= MANY);
        var atRest = groups.stream()
                .filter(group -> group.size() > 1 && group.size() < MANY)
                .filter(group -> newest(group) < generation - BATCHES_OF_REST)
                .limit(FOLDERS_AT_REST);
        return Stream.concat(many, atRest).toList();
    }

    private static long newest(List<WrittenFile> group) {
        return group.stream().mapToLong(SmallFiles::batch).max().orElse(0);
    }

    /** Files of other names were there before all batches, or are made of old ones. */
    private static long batch(WrittenFile file) {
        var batch = BATCH.matcher(file.path());
        return batch.matches() ? Long.parseLong(batch.group(1)) : 0;
    }

    static String folder(WrittenFile file) {
        return file.path().substring(0, file.path().lastIndexOf('/'));
    }
}
