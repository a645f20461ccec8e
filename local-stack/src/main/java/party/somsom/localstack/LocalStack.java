package party.somsom.localstack;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.Scanner;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Starts the servers, tells where they are, and runs until this process is asked to end. */
public final class LocalStack {
    private LocalStack() {
    }

    public static void main(String... args) {
        try {
            run(Options.parse(args));
        } catch (StackException e) {
            fail(e.getMessage());
        } catch (Exception e) {
            LoggerFactory.getLogger(LocalStack.class).error("The local stack cannot start", e);
            fail("The local stack cannot start: " + e);
        }
    }

    private static void fail(@Nullable String reason) {
        IO.println(reason);
        System.exit(1);
    }

    private static void run(Options options) throws Exception {
        var folder = options.data().isPresent()
                ? DataFolder.kept(options.data().get())
                : DataFolder.throwAway(beside("throw-away"));
        var stack = new Stack(new Site(folder.path(), new Ports(options.base()), new Children(folder.path()),
                new Binaries(beside("servers"))));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, folder)));
        if (options.data().isEmpty()) {
            Thread.ofPlatform().daemon().start(() -> endWithParent(stack));
        }
        write(stack.start(options.parts()), options.properties());
        IO.println("READY " + options.properties());
        Thread.currentThread().join();
    }

    private static void end(Stack stack, DataFolder folder) {
        stack.stop();
        try {
            folder.close();
        } catch (IOException e) {
            LoggerFactory.getLogger(LocalStack.class).warn("The data folder is left behind", e);
        }
    }

    /** The parent holds the other end of the standard input, so that ends when the parent does. */
    private static void endWithParent(Stack stack) {
        new Scanner(System.in).useDelimiter("\\R").forEachRemaining(new Orders(stack)::carryOut);
        System.exit(0);
    }

    /** A folder beside the classes or the jar of this program: in the build's target folder. */
    private static Path beside(String name) throws URISyntaxException {
        return Path.of(LocalStack.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .resolveSibling(name);
    }

    private static void write(Properties properties, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var aside = file.resolveSibling(file.getFileName() + ".new");
        try (var writer = Files.newBufferedWriter(aside)) {
            properties.store(writer, null);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
