package party.somsom.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("data/identity/key.pem");
    }

    @Test
    void isMadeOnceAndForItsOwnerOnly() throws IOException {
        var key = KeyFile.readOrCreate(file);

        assertThat(key.getModulus().bitLength()).isEqualTo(2048);
        assertThat(KeyFile.readOrCreate(file)).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void isTheSameForNodesThatStartAtTheSameTime() throws IOException {
        var keys = Stream.generate(() -> CompletableFuture.supplyAsync(() -> KeyFile.readOrCreate(file)))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join);

        assertThat(keys.distinct()).hasSize(1);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void isNeverReplacedWhenItCannotBeRead() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "no key");

        assertThatIllegalStateException().isThrownBy(() -> KeyFile.readOrCreate(file)).withMessageContaining("key.pem");
        assertThat(file).hasContent("no key");
    }
}
