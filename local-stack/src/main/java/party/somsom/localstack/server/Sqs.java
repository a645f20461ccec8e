package party.somsom.localstack.server;

import java.nio.file.Files;

import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;

import com.typesafe.config.ConfigFactory;

import party.somsom.localstack.launch.Loopback;
import scalikejdbc.ConnectionPool;

/** An SQS that keeps queues and messages in a file, so it loses none when it is killed. */
final class Sqs implements Server {
    private final ServerContext context;
    private final int port;

    Sqs(ServerContext context) {
        this.context = context;
        this.port = context.ports().claim(Port.SQS);
    }

    @Override
    public RunningServer start() throws Exception {
        var data = Files.createDirectories(context.data().resolve("sqs")).resolve("messages");
        var config = ConfigFactory.parseString("""
                node-address { protocol = http, host = "%1$s", port = %2$d, context-path = "" }
                generate-node-address = false
                rest-sqs { enabled = true, bind-hostname = "%1$s", bind-port = %2$d, sqs-limits = strict }
                queues-storage { enabled = false, path = "" }
                messages-storage {
                  enabled = true
                  driver-class = org.h2.Driver
                  uri = "jdbc:h2:file:%3$s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                  username = sa
                  password = ""
                  prune-data-on-init = false
                }
                auto-create-queues { enabled = false }
                queues {}
                aws { region = %4$s, accountId = "000000000000" }
                """.formatted(Loopback.HOST, port, data, Aws.REGION));
        var end = new ElasticMQServer(new ElasticMQServerConfig(config)).start();
        return RunningServer.inThisProcess(Aws.properties("somsom.sqs.endpoint", port), () -> {
            end.apply();
            ConnectionPool.closeAll();
        });
    }
}
