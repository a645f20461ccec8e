package party.somsom.foundation.processing;

import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

import io.micrometer.core.instrument.binder.MeterBinder;
import party.somsom.foundation.worker.WorkerAutoConfiguration;
import party.somsom.foundation.worker.Workers;

/** Supervises and measures every processing group. */
@AutoConfiguration(after = WorkerAutoConfiguration.class)
@ConditionalOnClass(ConfigurerModule.class)
class ProcessingAutoConfiguration {
    @Bean
    ConfigurerModule supervisedHandlers(Workers workers) {
        return axon -> axon.eventProcessing()
                .registerDefaultHandlerInterceptor((_, group) -> new SupervisedHandlers(workers.vitals(group)));
    }

    /** Not every application that has Axon runs it. */
    @Bean
    MeterBinder processingLag(ObjectProvider<Configuration> axon) {
        return registry -> axon.ifAvailable(running -> new ProcessingLag(running).bindTo(registry));
    }
}
