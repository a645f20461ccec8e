package party.somsom.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    private static final Instant BUILD = Instant.parse("2026-12-01T09:00:00Z");

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"chat/src/main/java/Chat.java", "pom.xml", "chat/pom.xml", "web/index.html"})
    void whatTheApplicationIsBuiltFromCounts(String file) throws IOException {
        change(file, BUILD.minusSeconds(1));
        assertThat(areOlder()).isTrue();

        change(file, BUILD.plusSeconds(1));
        assertThat(areOlder()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat/src/test/java/ChatTest.java", "chat/target/src/main/A.java", "web/node_modules/a.js",
            "web/src/schema.d.ts", "web/e2e/room.ts", "load-test/src/main/java/A.java", "analytics/pom.xml",
            ".git/pom.xml", "README.md"})
    void whatItIsNotBuiltFromDoesNot(String file) throws IOException {
        change(file, BUILD.plusSeconds(1));

        assertThat(areOlder()).isTrue();
    }

    private void change(String file, Instant at) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, file);
        Files.setLastModifiedTime(path, FileTime.from(at));
    }

    private boolean areOlder() throws IOException {
        return new Sources(root).areOlderThan(FileTime.from(BUILD));
    }
}
