package party.somsom.loadtest.testbed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import party.somsom.loadtest.baseline.BaselineApplication;
import party.somsom.localstack.launch.ApplicationLaunch;
import party.somsom.localstack.launch.Checkout;
import party.somsom.localstack.launch.ChildProcesses;
import party.somsom.localstack.launch.Jvm;
import party.somsom.localstack.launch.ThrowAwayStack;

/** What runs for a measurement: temporary servers, Somsom and, if needed, the baseline on the same servers. */
public final class TestBed implements AutoCloseable {
    private static final String SOMSOM = "somsom";
    private static final String SECOND_NODE = "somsom-2";
    private static final String BASELINE = "baseline";

    private final Checkout checkout = Checkout.here();
    private final Path module = checkout.root().resolve("load-test/target");
    private final Path work = module.resolve("proof").resolve(Long.toString(ProcessHandle.current().pid()));
    private final ChildProcesses children = new ChildProcesses();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private @Nullable ThrowAwayStack stack;
    private @Nullable Node somsom;
    private @Nullable Node secondNode;
    private @Nullable Node baseline;

    private TestBed() {
    }

    public static TestBed withBaseline() throws Exception {
        return start(bed -> {
            bed.somsom = bed.launchSomsom(SOMSOM).awaitReady();
            bed.baseline = bed.launchBaseline().awaitReady();
        });
    }

    public static TestBed withoutBaseline() throws Exception {
        return start(bed -> bed.somsom = bed.launchSomsom(SOMSOM).awaitReady());
    }

    /** @param settings of both nodes */
    public static TestBed withTwoNodes(String... settings) throws Exception {
        var all = Stream.concat(Stream.of("--somsom.cluster.enabled=true"), Stream.of(settings)).toArray(String[]::new);
        return start(bed -> {
            bed.somsom = bed.launchSomsom(SOMSOM, all).awaitReady();
            bed.secondNode = bed.launchSomsom(SECOND_NODE, all).awaitReady();
        });
    }

    private static TestBed start(Programs programs) throws Exception {
        var bed = new TestBed();
        Runtime.getRuntime().addShutdownHook(new Thread(bed::close));
        try {
            bed.startStack();
            programs.start(bed);
            return bed;
        } catch (Exception e) {
            bed.close();
            throw e;
        }
    }

    public Api somsom() {
        return Objects.requireNonNull(somsom).api();
    }

    public Api secondNode() {
        return Objects.requireNonNull(secondNode).api();
    }

    /** Kills it as {@code kill -9} does. */
    public void killSecondNode() throws InterruptedException {
        Objects.requireNonNull(secondNode).kill();
    }

    /** Stops it in peace, so nothing is written by it afterwards. */
    public void stopSomsom() {
        Objects.requireNonNull(somsom).close();
    }

    /** Starts it after {@link #stopSomsom}, and does not wait until it is ready. */
    public void startSomsomAgain() throws Exception {
        somsom = launchSomsom(SOMSOM + "-again");
    }

    public Api baseline() {
        return Objects.requireNonNull(baseline).api();
    }

    /** The addresses of the servers, as Spring properties. */
    public Map<String, String> addresses() {
        return Objects.requireNonNull(stack).properties();
    }

    public String address(String property) {
        return Objects.requireNonNull(addresses().get(property), property);
    }

    /** The folder for logs and files of this run. Each run has its own, because another may run at the same time. */
    public Path work() {
        return work;
    }

    public Heap somsomHeap() throws Exception {
        return Heap.of(Objects.requireNonNull(somsom).pid());
    }

    private void startStack() throws IOException {
        IO.println("Starting local-stack");
        stack = ThrowAwayStack.start(checkout, Jvm.SERVERS, List.of(),
                Files.createDirectories(work).resolve("local-stack.log"));
        running.push(stack);
    }

    private Node launchSomsom(String name, String... settings) throws Exception {
        return launch(name, ApplicationLaunch.ofSomsom(checkout.applicationJar(), work.resolve("signing-key.pem"))
                .set(List.of(settings)));
    }

    /** On its own class path: the libraries of the load generators would change how it runs. */
    private Node launchBaseline() throws Exception {
        var classPath = "%s:%s/*".formatted(module.resolve("classes"), module.resolve("lib"));
        return launch(BASELINE, ApplicationLaunch.ofClass(classPath, BaselineApplication.class.getName())
                .set("baseline.jwks", somsom().address() + "/.well-known/jwks.json")
                .readyWhen("/baseline/nothing", 401));
    }

    /** Somsom and the baseline have the same JVM options, which {@code ./somsom up} also uses. */
    private Node launch(String name, ApplicationLaunch launch) throws Exception {
        IO.println("Starting " + name);
        var node = new Node(launch.jvm(Jvm.FULL)
                .set(addresses())
                .start(children, name, work.resolve(name + ".log")));
        running.push(node);
        return node;
    }

    private interface Programs {
        void start(TestBed bed) throws Exception;
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                IO.println("Something did not stop: " + e);
            }
        }
    }
}
