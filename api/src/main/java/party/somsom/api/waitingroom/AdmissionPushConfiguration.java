package party.somsom.api.waitingroom;

import java.time.Duration;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

import party.somsom.api.push.EveryNode;

/**
 * Telling waits for the rank view. A room whose ranks are being rebuilt keeps no other waiting: its events are put aside, in
 * their order, and tried again.
 */
@Configuration(proxyBeanMethods = false)
class AdmissionPushConfiguration {
    private static final Duration RETRY = Duration.ofSeconds(1);

    @Bean
    ConfigurerModule admissionPush() {
        return axon -> {
            EveryNode.follows(WhenAdmissionChangesThenTellThePerson.GROUP).configureModule(axon);
            axon.eventProcessing()
                    .registerDeadLetterQueue(WhenAdmissionChangesThenTellThePerson.GROUP,
                            c -> InMemorySequencedDeadLetterQueue.defaultQueue());
        };
    }

    @Bean
    SchedulingConfigurer admissionPushRetries(EventProcessingConfiguration processing) {
        return tasks -> processing.sequencedDeadLetterProcessor(WhenAdmissionChangesThenTellThePerson.GROUP)
                .ifPresent(aside -> tasks.addFixedDelayTask(() -> retry(aside), RETRY));
    }

    /** As many rooms as can be told of, the one that was tried longest ago first. */
    private static void retry(SequencedDeadLetterProcessor<?> aside) {
        boolean told;
        do {
            told = aside.processAny();
        } while (told);
    }
}
