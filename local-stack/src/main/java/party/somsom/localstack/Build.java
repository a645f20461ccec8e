package party.somsom.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.jspecify.annotations.Nullable;

import party.somsom.localstack.launch.Checkout;
import party.somsom.localstack.launch.ChildProcess;
import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.launch.Folders;

/** Builds the application with Maven and copies it to where it is run from. */
final class Build {
    private final Home home;
    private final Terminal terminal;
    private volatile @Nullable Process maven;

    Build(Home home, Terminal terminal) {
        this.home = home;
        this.terminal = terminal;
    }

    void runIfNeeded() throws IOException, InterruptedException {
        if (!isDone()) {
            run();
        }
    }

    void stop() {
        var running = maven;
        if (running != null) {
            running.destroy();
        }
    }

    private boolean isDone() throws IOException {
        return Files.exists(marker()) && Files.exists(home.application())
                && new Sources(home.checkout().root()).areOlderThan(Files.getLastModifiedTime(marker()));
    }

    private void run() throws IOException, InterruptedException {
        terminal.say("Building; the first time downloads what it needs and takes some minutes");
        var begun = Files.write(home.path().resolve("built.new"), new byte[0]);
        var log = home.log("build");
        var process = start();
        maven = process;
        try (var lines = process.inputReader(); var copy = Files.newBufferedWriter(log)) {
            var progress = new BuildProgress();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line + "\n");
                if (progress.read(line)) {
                    terminal.progress(progress.step(), "(downloads: %d)".formatted(progress.downloads()));
                }
            }
        }
        terminal.endProgress();
        new ChildProcess("The build", process, log).awaitSuccess();
        Folders.replace(home.application(), home.checkout().applicationFolder());
        Files.move(begun, marker(), StandardCopyOption.REPLACE_EXISTING);
    }

    private Process start() throws IOException {
        var program = new ProcessBuilder("mvn", "-B", "-DskipTests", "-pl", Checkout.APPLICATION, "-am", "package")
                .directory(home.checkout().root().toFile())
                .redirectErrorStream(true);
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            return program.start();
        } catch (IOException e) {
            throw new ExplainedException("Somsom is built with Maven, and mvn cannot be started: " + e.getMessage(), e);
        }
    }

    private Path marker() {
        return home.path().resolve("built");
    }
}
