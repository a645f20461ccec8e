package party.somsom.localstack.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import party.somsom.localstack.launch.Loopback;

/** One Kafka node inside this process. It is broker and controller. */
final class Kafka implements Server {
    private static final String CLUSTER = "c29tc29tLWxvY2FsLXN0YQ";
    /** The host by which clients find Kafka, if they come through a relay. All others use the loopback address. */
    private static final String CLIENTS_HOST = "somsom.local.kafka-host";
    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final ServerContext context;
    private final String broker;
    private final String advertised;
    private final String controller;

    Kafka(ServerContext context) {
        this.context = context;
        var port = context.ports().claim(Port.KAFKA);
        this.broker = Loopback.HOST + ":" + port;
        this.advertised = System.getProperty(CLIENTS_HOST, Loopback.HOST) + ":" + port;
        this.controller = Loopback.HOST + ":" + context.ports().claim(Port.KAFKA_CONTROLLER);
    }

    @Override
    public RunningServer start() throws Exception {
        var data = context.data().resolve("kafka").toString();
        new Formatter().setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(NODE)
                .setClusterId(CLUSTER)
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(data)
                .addDirectory(data)
                .run();
        var kafka = new KafkaRaftServer(new KafkaConfig(config(data), false), Time.SYSTEM);
        kafka.startup();
        return RunningServer.inThisProcess(Map.of("spring.kafka.bootstrap-servers", broker), kafka::shutdown);
    }

    /** One node: so everything has one copy, internal topics have one partition, and groups start without a delay. */
    private Properties config(String data) throws IOException {
        var config = new Properties();
        config.load(new StringReader("""
                node.id=%1$d
                process.roles=broker,controller
                listeners=PLAINTEXT://%2$s,%3$s://%4$s
                advertised.listeners=PLAINTEXT://%5$s
                controller.listener.names=%3$s
                controller.quorum.voters=%1$d@%4$s
                group.initial.rebalance.delay.ms=0
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                log.cleaner.dedupe.buffer.size=4194304
                """.formatted(NODE, broker, CONTROLLER, controller, advertised)));
        config.put("log.dirs", data);
        return config;
    }
}
