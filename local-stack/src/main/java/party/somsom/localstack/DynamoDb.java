package party.somsom.localstack;

import java.nio.file.Files;
import java.util.List;

/** A stand-in for DynamoDB in a file: a program that is published as an npm package. */
final class DynamoDb implements Server {
    private static final String PACKAGE = "@dynoxide/linux-x64";
    private static final String VERSION = "1.2.1";

    private final Site site;
    private final int port;

    DynamoDb(Site site) {
        this.site = site;
        this.port = site.ports().claim(Port.DYNAMODB);
    }

    @Override
    public Running start() throws Exception {
        var program = site.binaries().npm("DynamoDB", PACKAGE, VERSION, "dynoxide");
        var data = Files.createDirectories(site.data().resolve("dynamodb")).resolve("tables.db");
        var child = site.children()
                .start("dynamodb", List.of(program.toString(), "serve", "--host", Ports.HOST, "--port",
                        Integer.toString(port), "--db-path", data.toString()));
        child.awaitReady(() -> Probe.ask(port, "GET / HTTP/1.0\r\n\r\n").startsWith("HTTP/"));
        return new Running(Aws.properties("somsom.dynamodb.endpoint", port), child::stop);
    }
}
