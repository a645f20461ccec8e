package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import party.somsom.localstack.launch.Checkout;
import party.somsom.testing.PackedApplication;

/** People in real browsers. The tests in {@code web/e2e} say in TypeScript what they do. */
@EndToEnd
class BrowserE2E {
    private static final Path CHROMIUM = Path
            .of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
    private static final Path FOLDER = Checkout.here().root().resolve("web/e2e");
    private static final Path LOG = Path.of("target/playwright.log");
    private static final int PATIENCE_MINUTES = 10;

    @Test
    void peopleInBrowsers() throws IOException, InterruptedException {
        assertThat(Files.isExecutable(CHROMIUM))
                .as("there is a Chromium at %s: install it ('apt-get install chromium') or name it in CHROMIUM",
                        CHROMIUM)
                .isTrue();
        try (var application = PackedApplication.launch()) {
            assertThat(playwright(application.awaitReady())).as(BrowserE2E::said).isZero();
        }
    }

    private static int playwright(URI address) throws IOException, InterruptedException {
        var program = new ProcessBuilder("npx", "playwright", "test").directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        program.environment().put("SOMSOM_URL", address.toString());
        program.environment().put("CHROMIUM", CHROMIUM.toString());
        var process = program.start();
        try {
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as(BrowserE2E::said).isTrue();
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String said() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
