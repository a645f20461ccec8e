package party.somsom.localstack;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** A real Redis that appends every write to a file. */
final class Redis implements Server {
    private final Site site;
    private final int port;

    Redis(Site site) {
        this.site = site;
        this.port = site.ports().claim(Port.REDIS);
    }

    @Override
    public Running start() throws Exception {
        var program = site.binaries().unpack("Redis", "redis-server-6.2.6-v5-linux-amd64");
        var data = Files.createDirectories(site.data().resolve("redis"));
        var child = site.children()
                .start("redis", List.of(program.toString(), "--bind", Ports.HOST, "--port", Integer.toString(port),
                        "--dir", data.toString(), "--appendonly", "yes", "--save", "", "--set-proc-title", "no"));
        child.awaitReady(() -> Probe.ask(port, "PING\r\n").startsWith("+PONG"));
        return new Running(
                Map.of("spring.data.redis.host", Ports.HOST, "spring.data.redis.port", Integer.toString(port)),
                child::stop);
    }
}
