package party.somsom.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

import org.jspecify.annotations.Nullable;

import party.somsom.localstack.launch.ChildProcess;
import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.launch.Folders;

/** Builds a program with Maven and copies it to where it is run from. */
final class Build {
    private final Home home;
    private final Terminal terminal;
    private final Product product;
    private volatile @Nullable Process maven;

    Build(Home home, Terminal terminal, Product product) {
        this.home = home;
        this.terminal = terminal;
        this.product = product;
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
        if (Files.notExists(product.marker()) || Files.notExists(product.copy())) {
            return false;
        }
        var build = Files.getLastModifiedTime(product.marker());
        for (var sources : product.sources()) {
            if (!sources.areOlderThan(build)) {
                return false;
            }
        }
        return true;
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
        Folders.replace(product.copy(), product.packed());
        Files.move(begun, product.marker(), StandardCopyOption.REPLACE_EXISTING);
    }

    private Process start() throws IOException {
        var program = new ProcessBuilder("mvn", "-B", "-DskipTests", "-pl", product.module(), "-am", "package")
                .directory(home.checkout().root().toFile())
                .redirectErrorStream(true);
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            return program.start();
        } catch (IOException e) {
            throw new ExplainedException("Somsom is built with Maven, and mvn cannot be started: " + e.getMessage(), e);
        }
    }
}
