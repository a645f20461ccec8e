package party.somsom.foundation.worker;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Makes the workers of a node. If no metrics are collected, the workers' metrics are lost. */
@AutoConfiguration(afterName = "org.springframework.boot.micrometer.metrics.autoconfigure."
        + "CompositeMeterRegistryAutoConfiguration")
@EnableConfigurationProperties(WorkerProperties.class)
public class WorkerAutoConfiguration {
    private static final int SCHEDULER_THREADS = 2;

    @Bean
    Workers workers(ObjectProvider<MeterRegistry> meters, WorkerProperties settings) {
        return new Workers(meters.getIfAvailable(SimpleMeterRegistry::new), settings);
    }

    /** Starts the chores last, even after the web server. */
    @Bean
    WorkLifecycle chores(Workers workers, ObjectProvider<Chore> chores) {
        return new WorkLifecycle(Integer.MAX_VALUE,
                () -> chores.orderedStream().<AutoCloseable>map(workers::start).toList());
    }

    /** For tasks that libraries schedule, such as the heartbeats of STOMP. Our own chores have workers. */
    @Bean
    TaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(SCHEDULER_THREADS);
        scheduler.setThreadNamePrefix("schedule-");
        return scheduler;
    }
}
