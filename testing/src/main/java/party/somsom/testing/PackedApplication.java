package party.somsom.testing;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import party.somsom.localstack.launch.Application;
import party.somsom.localstack.launch.ApplicationLaunch;
import party.somsom.localstack.launch.Checkout;
import party.somsom.localstack.launch.ChildProcesses;
import party.somsom.localstack.launch.Freeze;
import party.somsom.localstack.launch.Jvm;

/**
 * The packed application on the servers that are lent to the tests. Its process never lives longer than this JVM, even
 * if this JVM is killed.
 */
public final class PackedApplication implements AutoCloseable {
    private static final ChildProcesses CHILDREN = new ChildProcesses();

    private final Application application;

    private PackedApplication(Application application) {
        this.application = application;
    }

    /**
     * Starts the application and does not wait for it to be ready, so several applications can start in parallel.
     *
     * @param settings in the form of a command line
     */
    public static PackedApplication launch(String... settings) {
        return start(CachedClasses.option(), settings);
    }

    /** @param option an option for the JVM */
    static PackedApplication start(String option, String... settings) {
        try {
            var folder = Files.createDirectories(Path.of("target/application"));
            var log = Files.createTempFile(folder, "node-", ".log");
            return new PackedApplication(ApplicationLaunch.ofSomsom(jar(), folder.resolve("signing-key.pem"))
                    .jvm(Jvm.SMALL)
                    .jvm(List.of(option))
                    .set(LocalStack.properties())
                    .set(List.of(settings))
                    .start(CHILDREN, "The application", log));
        } catch (Exception e) {
            throw new IllegalStateException("The application cannot be started", e);
        }
    }

    static Path jar() {
        return Checkout.here().applicationJar();
    }

    /** Returns the address once the application is ready. */
    public URI awaitReady() {
        try {
            return URI.create("http://localhost:" + application.awaitReady());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isAlive() {
        return application.isAlive();
    }

    public long pid() {
        return application.pid();
    }

    /** Kills the application as {@code kill -9} does. */
    public void kill() {
        try {
            application.kill();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Freezes its process. Thaw it before you close it.
     *
     * @return what thaws it
     */
    public Runnable freeze() {
        return Freeze.process(application.pid());
    }

    @Override
    public void close() {
        application.close();
    }
}
