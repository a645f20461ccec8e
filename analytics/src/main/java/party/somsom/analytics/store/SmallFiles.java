package party.somsom.analytics.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;

import party.somsom.lake.WrittenFile;

/** Chooses the files that become one, so that a question does not open thousands of them. */
final class SmallFiles {
    private static final int WORTH_IT = 16;
    private static final long LARGE = 500_000;

    private SmallFiles() {
    }

    /** Groups of small files in one folder. After them, each folder has fewer small files than a group. */
    static List<List<WrittenFile>> worthMerging(List<WrittenFile> files) {
        return files.stream()
                .filter(each -> each.events() < LARGE)
                .collect(groupingBy(SmallFiles::folder, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .filter(group -> group.size() >= WORTH_IT)
                .toList();
    }

    static String folder(WrittenFile file) {
        return file.path().substring(0, file.path().lastIndexOf('/'));
    }
}
