package party.somsom.foundation.processing;

import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import party.somsom.foundation.worker.WorkerAutoConfiguration;
import party.somsom.foundation.worker.Workers;

/** Supervises every processing group. */
@AutoConfiguration(after = WorkerAutoConfiguration.class)
@ConditionalOnClass(ConfigurerModule.class)
class ProcessingAutoConfiguration {
    @Bean
    ConfigurerModule supervisedHandlers(Workers workers) {
        return axon -> axon.eventProcessing()
                .registerDefaultHandlerInterceptor((_, group) -> new SupervisedHandlers(workers.vitals(group)));
    }
}
