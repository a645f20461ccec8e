package party.somsom.loadtest.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import party.somsom.loadtest.baseline.BaselineApplication;

/** What runs for a measurement: throw-away servers, Somsom, and where it is wanted the baseline on the same servers. */
public final class Site implements AutoCloseable {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    /** One list for Somsom and the baseline, as {@code ./somsom up} has it. */
    private static final List<String> JVM_FLAGS = List.of("-Xmx2g", "-XX:+UseParallelGC",
            "-XX:+UseCompactObjectHeaders", "-Daxoniq.update-checker.disabled=true");

    private final Path root;
    private final Path work;
    private final Path properties;
    private final Deque<ServerProcess> running = new ArrayDeque<>();
    private @Nullable ServerProcess somsomProcess;
    private @Nullable ServerProcess secondProcess;
    private final Api somsom = new Api(freePort());
    private final Api secondNode = new Api(freePort());
    private final Api baseline = new Api(freePort());

    private Site(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.work = Files.createDirectories(
                this.root.resolve("load-test/target/proof").resolve(Long.toString(ProcessHandle.current().pid())));
        this.properties = work.resolve("stack.properties");
    }

    public static Site withBaseline(Path root) throws Exception {
        return start(root, site -> {
            site.startSomsom();
            site.startBaseline();
        });
    }

    public static Site withoutBaseline(Path root) throws Exception {
        return start(root, Site::startSomsom);
    }

    /** @param settings of both nodes */
    public static Site withTwoNodes(Path root, String... settings) throws Exception {
        return start(root, site -> site.startTwoNodes(settings));
    }

    private static Site start(Path root, Programs programs) throws Exception {
        var site = new Site(root);
        try {
            site.startStack();
            programs.start(site);
            return site;
        } catch (Exception e) {
            site.close();
            throw e;
        }
    }

    public Api somsom() {
        return somsom;
    }

    public Api secondNode() {
        return secondNode;
    }

    /** As {@code kill -9} does. */
    public void killSecondNode() throws InterruptedException {
        Objects.requireNonNull(secondProcess).kill();
    }

    public Api baseline() {
        return baseline;
    }

    /** Where the servers are, as Spring properties. */
    public Properties addresses() throws IOException {
        var addresses = new Properties();
        try (var reader = Files.newBufferedReader(properties)) {
            addresses.load(reader);
        }
        return addresses;
    }

    /** Where logs and files of the run are: its own, for another may run beside it. */
    public Path work() {
        return work;
    }

    public Heap somsomHeap() throws Exception {
        return Heap.of(Objects.requireNonNull(somsomProcess).pid());
    }

    private void startStack() throws Exception {
        Files.deleteIfExists(properties);
        running.push(ServerProcess.start("local-stack", work, List.of(JAVA, "-Xmx768m", "-XX:+UseSerialGC", "-jar",
                root.resolve("local-stack/target/local-stack.jar").toString(), "--ephemeral", "--properties",
                properties.toString()), () -> Files.exists(properties)));
    }

    private void startSomsom() throws Exception {
        somsomProcess = launchSomsom("somsom", somsom);
    }

    private void startTwoNodes(String... settings) throws Exception {
        var all = Stream.concat(Stream.of("--somsom.cluster.enabled=true"), Stream.of(settings))
                .toArray(String[]::new);
        somsomProcess = launchSomsom("somsom", somsom, all);
        secondProcess = launchSomsom("somsom-2", secondNode, all);
    }

    private ServerProcess launchSomsom(String name, Api api, String... settings) throws Exception {
        var program = new ArrayList<>(List.of("-jar", root.resolve("api/target/app/somsom.jar").toString(),
                "--spring.profiles.active=local", "--somsom.identity.key-file=" + work.resolve("signing-key.pem")));
        program.addAll(List.of(settings));
        return launch(name, api, "/actuator/health/readiness", 200, program.toArray(String[]::new));
    }

    private void startBaseline() throws Exception {
        launch("baseline", baseline, "/baseline/nothing", 401, "-cp", System.getProperty("java.class.path"),
                BaselineApplication.class.getName(),
                "--baseline.jwks=http://127.0.0.1:" + somsom.port() + "/.well-known/jwks.json");
    }

    private ServerProcess launch(String name, Api api, String probe, int readyStatus, String... program)
            throws Exception {
        var command = new ArrayList<>(List.of(JAVA));
        command.addAll(JVM_FLAGS);
        command.addAll(List.of(program));
        command.add("--server.port=" + api.port());
        command.add("--spring.config.additional-location=file:" + properties);
        var server = ServerProcess.start(name, work, command, () -> api.answers(probe, readyStatus));
        running.push(server);
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private interface Programs {
        void start(Site site) throws Exception;
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
