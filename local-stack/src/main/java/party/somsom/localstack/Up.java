package party.somsom.localstack;

import java.util.concurrent.Callable;

import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.server.SupportedPlatform;
import party.somsom.localstack.server.WorkFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds what is not built, starts everything, and runs until it is told to end. */
@Command(name = "up")
final class Up implements Callable<Integer> {
    private static final int MOST_NODES = 2;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Option(names = "--nodes", paramLabel = "N", defaultValue = "1")
    private int nodes;

    @Option(names = "--identity", paramLabel = "PROVIDER", defaultValue = "local")
    private String identity = "local";

    @Option(names = "--stack-port", paramLabel = "N", defaultValue = "25300")
    private int stackPort;

    @Override
    public Integer call() throws Exception {
        if (nodes < 1 || nodes > MOST_NODES) {
            throw new ExplainedException("--nodes is 1 or 2");
        }
        if (!IdentityChoice.NAMES.contains(identity)) {
            throw new ExplainedException("--identity is local or cognito");
        }
        SupportedPlatform.check();
        var home = Home.given();
        var folder = WorkFolder.kept(home.path())
                .orElseThrow(() -> new ExplainedException(
                        "Somsom runs already. './somsom status' tells where, './somsom down' stops it."));
        folder.processes().add(Home.STACK, ProcessHandle.current());
        var ports = new NodePorts(port, nodes);
        ports.check();
        new LocalRun(home, folder, ports, stackPort, new IdentityChoice(identity)).run();
        return 0;
    }
}
