package party.somsom.localstack;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import party.somsom.localstack.launch.ChildProcesses;
import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.server.Addresses;
import party.somsom.localstack.server.Orders;
import party.somsom.localstack.server.Part;
import party.somsom.localstack.server.Stack;
import party.somsom.localstack.server.WorkFolder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the servers only, for tests and benchmarks that start the application themselves. */
@Command(name = "servers", hidden = true)
final class Servers implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Data data = new Data();

    /** The first of the fixed ports. 0 chooses free ports, which throw-away servers use. */
    @Option(names = "--base", defaultValue = "0")
    private int base;

    /** The file to which the addresses are written, as Spring properties. */
    @Option(names = "--properties", required = true)
    private Path properties = Path.of("");

    /** What the application needs by default, if the option is missing. */
    @Option(names = "--only")
    private String only = Part.names(Part.usual());

    /**
     * The data are either kept between runs, or deleted at the end of the run, which is the end of the standard input.
     */
    private static final class Data {
        @Option(names = "--data", required = true)
        private @Nullable Path kept;

        @Option(names = "--ephemeral", required = true)
        private boolean isThrownAway;
    }

    @Override
    public Integer call() throws Exception {
        var folder = open();
        var children = new ChildProcesses(folder.path(),
                child -> folder.processes().add(child.name(), child.process().toHandle()));
        var stack = new Stack(folder.path(), base, beside("servers"), children, IO::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, folder)));
        if (data.isThrownAway) {
            Thread.ofPlatform().daemon().start(() -> endWithParent(stack));
        }
        Addresses.write(stack.start(Part.parse(only)), properties.toAbsolutePath());
        IO.println("READY " + properties);
        Thread.currentThread().join();
        return 0;
    }

    private WorkFolder open() throws Exception {
        var kept = Optional.ofNullable(data.kept).map(path -> path.toAbsolutePath().normalize());
        return kept.isEmpty()
                ? WorkFolder.throwAway(beside("throw-away"))
                : WorkFolder.kept(kept.get())
                        .orElseThrow(() -> new ExplainedException(
                                "Another local stack works in %s. Stop that first.".formatted(kept.get())));
    }

    private static void end(Stack stack, WorkFolder folder) {
        stack.stop();
        try {
            folder.close();
        } catch (Exception e) {
            LoggerFactory.getLogger(Servers.class).warn("The data folder is left behind", e);
        }
    }

    /** The parent holds the other end of the standard input, so the input ends when the parent ends. */
    private static void endWithParent(Stack stack) {
        new Scanner(System.in).useDelimiter("\\R").forEachRemaining(new Orders(stack)::carryOut);
        System.exit(0);
    }

    /** A folder beside the classes or the jar of this program, which is in the build's target folder. */
    private static Path beside(String name) throws Exception {
        return Path.of(Servers.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolveSibling(name);
    }
}
