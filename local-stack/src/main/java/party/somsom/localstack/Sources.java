package party.somsom.localstack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source files from which a program is built: the application, or what a folder of one module has. */
record Sources(Path root) {
    private static final Set<String> MADE = Set.of("target", "node_modules");
    private static final Set<Path> NOT_IN_IT = Stream
            .of("local-stack", "load-test", "testing", "e2e", "web/e2e", "analytics")
            .map(Path::of)
            .collect(Collectors.toUnmodifiableSet());
    /** The build itself makes this file. */
    private static final String GENERATED = "schema.d.ts";

    boolean areOlderThan(FileTime build) throws IOException {
        var search = new Search(build);
        Files.walkFileTree(root, search);
        return !search.foundNewer;
    }

    private boolean isSource(Path file) {
        var name = file.getFileName().toString();
        var path = root.relativize(file).toString();
        return name.equals("pom.xml") || path.contains("src/main/")
                || path.startsWith("web/") && !name.equals(GENERATED);
    }

    private final class Search extends SimpleFileVisitor<Path> {
        private final FileTime build;
        private boolean foundNewer;

        Search(FileTime build) {
            this.build = build;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var name = folder.getFileName().toString();
            var isPassedBy = name.startsWith(".") || MADE.contains(name) || NOT_IN_IT.contains(root.relativize(folder));
            return isPassedBy && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            foundNewer = isSource(file) && attributes.lastModifiedTime().compareTo(build) > 0;
            return foundNewer ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
