package party.somsom.localstack;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.slf4j.LoggerFactory;

import party.somsom.localstack.launch.ChildProcesses;
import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.server.Addresses;
import party.somsom.localstack.server.Stack;
import party.somsom.localstack.server.WorkFolder;

/** Runs the servers, in this process and its children, and the nodes of the application, from start to end. */
final class LocalRun {
    private final Home home;
    private final WorkFolder folder;
    private final NodePorts ports;
    private final IdentityChoice identity;
    private final Terminal terminal = new Terminal();
    private final Build build;
    private final Stack stack;
    private final Nodes nodes;
    private volatile boolean isStopping;
    private volatile boolean hasFailed;

    LocalRun(Home home, WorkFolder folder, NodePorts ports, int stackPort, IdentityChoice identity) {
        this.home = home;
        this.folder = folder;
        this.ports = ports;
        this.identity = identity;
        this.build = new Build(home, terminal, Product.application(home));
        this.stack = new Stack(home.data(), stackPort, home.checkout().localStack().resolve("servers"), children(),
                line -> terminal.say("  " + line));
        this.nodes = new Nodes(home, terminal, children(), ports);
    }

    private ChildProcesses children() {
        return new ChildProcesses(Path.of("").toAbsolutePath(),
                child -> folder.processes().add(child.name(), child.process().toHandle()));
    }

    /** Runs until a signal ends this process, or until something fails. */
    void run() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        try {
            build.runIfNeeded();
            terminal.say("Starting the servers");
            var addresses = identity.with(startServers());
            Addresses.write(addresses, home.addresses());
            terminal.say("Starting the application");
            nodes.launch(addresses);
            nodes.awaitReady();
            showWhere(addresses);
            nodes.awaitEnd();
            throw new ExplainedException("Somsom cannot go on and stops.");
        } catch (Exception e) {
            if (isStopping) {
                Thread.currentThread().join(); // a failure during the stop is caused by the stop
            }
            hasFailed = true;
            throw e;
        }
    }

    /**
     * Redirects the standard error to a log, because libraries of servers in this process write their warnings there.
     */
    private Map<String, String> startServers() throws Exception {
        var log = home.log(Home.STACK);
        System.setErr(new PrintStream(new FileOutputStream(log.toFile()), true, StandardCharsets.UTF_8));
        try {
            return stack.start(identity.servers());
        } catch (ExplainedException e) {
            throw new ExplainedException("""
                    %s
                    The servers did not start; their log is %s
                    If a port is taken that you need elsewhere: './somsom up --stack-port N'.""".formatted(
                    e.getMessage(), log), e);
        }
    }

    private void showWhere(Map<String, String> addresses) throws IOException {
        terminal.say("""

                Somsom is ready after %d s.

                  application  %s%s
                  Swagger UI   %s/swagger-ui.html
                  mailbox      %s/dev/mailbox?to=you@example.com
                  pushes       %s shows what FCM would have delivered
                  logs         %s

                Ctrl-C stops everything; the data stays.""".formatted(secondsSinceTheStart(), ports.site(1),
                ports.count() == 1 ? "" : " and " + ports.site(2), ports.site(1), ports.site(1),
                addresses.get("somsom.fcm.endpoint"), home.logs()));
    }

    /** Counts from the start of the script, which has become this process. */
    private static long secondsSinceTheStart() {
        var start = ProcessHandle.current().info().startInstant().orElseThrow();
        return Duration.between(start, Instant.now()).toSeconds();
    }

    private void end() {
        isStopping = true;
        terminal.endProgress();
        try {
            build.stop();
            nodes.stop();
            terminal.say("Stopping " + Home.STACK);
            stack.stop();
            folder.close();
        } catch (Exception e) {
            LoggerFactory.getLogger(LocalRun.class).error("Not everything was stopped", e);
            terminal.say("Not everything was stopped: " + e);
        }
        Runtime.getRuntime().halt(hasFailed ? 1 : 0);
    }
}
