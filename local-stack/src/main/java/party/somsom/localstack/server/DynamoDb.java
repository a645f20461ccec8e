package party.somsom.localstack.server;

import java.nio.file.Files;
import java.util.List;

import party.somsom.localstack.launch.Loopback;
import party.somsom.localstack.launch.Probe;

/** A stand-in for DynamoDB that stores data in a file. The program is published as an npm package. */
final class DynamoDb implements Server {
    private static final String PACKAGE = "@dynoxide/linux-x64";
    private static final String VERSION = "1.2.1";

    private final ServerContext context;
    private final int port;

    DynamoDb(ServerContext context) {
        this.context = context;
        this.port = context.ports().claim(Port.DYNAMODB);
    }

    @Override
    public RunningServer start() throws Exception {
        var program = context.binaries().npm("DynamoDB", PACKAGE, VERSION, "dynoxide");
        var data = Files.createDirectories(context.data().resolve("dynamodb")).resolve("tables.db");
        var child = context.run("dynamodb",
                List.of(program.toString(), "serve", "--host", Loopback.HOST, "--port", Integer.toString(port),
                        "--db-path", data.toString()),
                () -> Probe.ask(port, "GET / HTTP/1.0\r\n\r\n").startsWith("HTTP/"));
        return RunningServer.child(Aws.properties("somsom.dynamodb.endpoint", port), child);
    }
}
