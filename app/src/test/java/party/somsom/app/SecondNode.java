package party.somsom.app;

import java.util.stream.Stream;

import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A second node on the same servers, with the same key and the same clock. */
public final class SecondNode implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    public SecondNode(String... settings) {
        var args = Stream.concat(
                Stream.of("--server.port=0", "--" + WithApplication.KEY_FILE, "--" + WithApplication.TICK),
                Stream.of(settings));
        this.context = new SpringApplicationBuilder(SomsomApplication.class, WithApplication.Time.class)
                .run(args.toArray(String[]::new));
    }

    public RestTestClient http() {
        return PlainHttp.client().baseUrl("http://localhost:" + port()).build();
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Runs the action while this node gets no events for this processing group. */
    public void whileDeaf(String processingGroup, Runnable action) {
        var processor = context.getBean(EventProcessingConfiguration.class)
                .eventProcessor(processingGroup)
                .orElseThrow();
        processor.shutDown();
        try {
            action.run();
        } finally {
            processor.start();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
