package party.somsom.api.waitingroom;

import java.time.Duration;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.foundation.processing.EveryNode;
import party.somsom.foundation.worker.Chore;

/**
 * A push waits for the rank view. While the ranks of one room are rebuilt, the events of that room are put aside in
 * their order and tried again, so that other rooms do not wait.
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
    Chore admissionPushRetries(EventProcessingConfiguration processing) {
        return Chore.every(RETRY, "api-admission-push-retries",
                () -> processing.sequencedDeadLetterProcessor(WhenAdmissionChangesThenTellThePerson.GROUP)
                        .ifPresent(AdmissionPushConfiguration::retry));
    }

    /** Continues as long as a room's events succeed. The room that was tried longest ago comes first. */
    private static void retry(SequencedDeadLetterProcessor<?> aside) {
        boolean told;
        do {
            told = aside.processAny();
        } while (told);
    }
}
