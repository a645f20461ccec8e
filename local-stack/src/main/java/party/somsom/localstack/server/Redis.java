package party.somsom.localstack.server;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import party.somsom.localstack.launch.Loopback;
import party.somsom.localstack.launch.Probe;

/** A real Redis that appends every write to a file. */
final class Redis implements Server {
    private final ServerContext context;
    private final int port;

    Redis(ServerContext context) {
        this.context = context;
        this.port = context.ports().claim(Port.REDIS);
    }

    @Override
    public RunningServer start() throws Exception {
        var program = context.binaries().unpack("Redis", "redis-server-6.2.6-v5-linux-amd64");
        var data = Files.createDirectories(context.data().resolve("redis"));
        var child = context.run("redis",
                List.of(program.toString(), "--bind", Loopback.HOST, "--port", Integer.toString(port), "--dir",
                        data.toString(), "--appendonly", "yes", "--save", "", "--set-proc-title", "no"),
                () -> Probe.ask(port, "PING\r\n").startsWith("+PONG"));
        return RunningServer.child(
                Map.of("spring.data.redis.host", Loopback.HOST, "spring.data.redis.port", Integer.toString(port)),
                child);
    }
}
