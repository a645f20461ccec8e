package party.somsom.foundation.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.Status;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import party.somsom.foundation.worker.WorkerProperties;
import party.somsom.foundation.worker.Workers;

@Timeout(30)
class SupervisedHandlersTest {
    private static final String GROUP = "group";
    private static final Duration NO_PAUSE = Duration.ofMillis(1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private Workers workers;
    private Configuration axon;

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    static Stream<Named<Consumer<EventProcessingConfigurer>>> processors() {
        return Stream.of(Named.of("tracking", processing -> processing.registerTrackingEventProcessor(GROUP)),
                Named.of("pooled", processing -> processing.registerPooledStreamingEventProcessor(GROUP)));
    }

    /** Meets this many errors before it succeeds. */
    @ProcessingGroup(GROUP)
    private final class Clumsy {
        private int errors;

        Clumsy(int errors) {
            this.errors = errors;
        }

        @EventHandler
        void on(String event) {
            if (errors-- > 0) {
                throw new AssertionError("on purpose");
            }
            handled.add(event);
        }
    }

    private void start(int errors, Consumer<EventProcessingConfigurer> processor) {
        workers = new Workers(meters, new WorkerProperties(1, NO_PAUSE, NO_PAUSE));
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> Jackson3Serializer.builder().build())
                .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                .eventProcessing(processing -> {
                    processor.accept(processing);
                    processing.registerEventHandler(_ -> new Clumsy(errors))
                            .registerListenerInvocationErrorHandler(GROUP, _ -> PropagatingErrorHandler.instance());
                });
        new ProcessingAutoConfiguration().supervisedHandlers(workers).configureModule(configurer);
        axon = configurer.start();
        axon.eventStore().publish(GenericEventMessage.asEventMessage("hello"));
    }

    @ParameterizedTest
    @MethodSource("processors")
    void anErrorIsCountedAndTheEventIsHandledAgain(Consumer<EventProcessingConfigurer> processor) {
        start(1, processor);

        await().untilAsserted(() -> assertThat(handled).containsExactly("hello"));
        assertThat(meters.get("somsom.worker.errors").tag("worker", GROUP).counter().count()).isEqualTo(1);
        assertThat(workers.health().getStatus()).isEqualTo(Status.UP);
    }

    @ParameterizedTest
    @MethodSource("processors")
    void tooManyErrorsTurnHealthDown(Consumer<EventProcessingConfigurer> processor) {
        start(Integer.MAX_VALUE, processor);

        await().until(() -> workers.health().getStatus().equals(Status.DOWN));
    }
}
