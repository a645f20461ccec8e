package party.somsom.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The docs name files, headings and types. All of them exist. */
class DocumentationTest {
    private static final Path ROOT = root();
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "dist", ".git", ".somsom");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)`");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w+)");

    @Test
    void everyLinkLeadsToAFileAndAHeading() {
        // given
        var links = files(".md").stream().flatMap(DocumentationTest::links).toList();

        // when
        var broken = links.stream().filter(link -> !link.leadsSomewhere()).toList();

        // then
        assertThat(links).isNotEmpty();
        assertThat(broken).isEmpty();
    }

    @Test
    void everyNamedTypeExists() {
        // given
        var named = Stream.of("features.md", "architecture.md", "glossary.md")
                .map(name -> read(ROOT.resolve("docs").resolve(name)))
                .flatMap(text -> found(NAME, text))
                .collect(toSet());

        // when
        var types = files(".java").stream().flatMap(file -> found(TYPE, read(file))).collect(toSet());

        // then
        assertThat(named).isNotEmpty();
        assertThat(named).filteredOn(name -> !types.contains(name)).isEmpty();
    }

    @Test
    void everyDecisionIsInTheIndex() {
        // given
        var index = ROOT.resolve("docs/adr/README.md");

        // when
        var listed = links(index).map(Link::target).collect(toSet());

        // then
        assertThat(listed).containsAll(files(".md").stream()
                .filter(file -> file.startsWith(index.getParent()) && !file.equals(index))
                .map(file -> file.getFileName().toString())
                .toList());
    }

    private static Stream<Link> links(Path document) {
        return found(LINK, read(document)).filter(target -> !target.contains(":"))
                .map(target -> new Link(document, target));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String suffix) {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(suffix)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Tests run in the folder of their module or in the root. */
    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(".mvn")))
                .findFirst()
                .orElseThrow();
    }

    private record Link(Path document, String target) {
        boolean leadsSomewhere() {
            var parts = target.split("#", 2);
            var file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
            return Files.exists(file) && (parts.length == 1 || headings(file).anyMatch(parts[1]::equals));
        }

        /** As the site that shows the file names them. */
        private static Stream<String> headings(Path file) {
            return found(HEADING, read(file)).map(heading -> heading.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'));
        }
    }
}
