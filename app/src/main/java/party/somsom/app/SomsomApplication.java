package party.somsom.app;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

import party.somsom.api.TurnableClock;

/** The application, the same on every node. */
@SpringBootApplication(scanBasePackages = "party.somsom.api")
@ConfigurationPropertiesScan("party.somsom.api")
@EnableScheduling
@Import(PortFileConfiguration.class)
public class SomsomApplication {
    private static final int SCHEDULER_THREADS = 4;

    public static void main(String[] args) {
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(SomsomApplication.class, args);
    }

    /** In milliseconds, as every instant is stored and sent. */
    @Bean
    @Profile("!local")
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** The same, but it can be turned. */
    @Bean("clock")
    @Profile("local")
    TurnableClock turnedClock() {
        return new TurnableClock();
    }

    /** For all that is scheduled in the application. Without it, Spring would take the one that it makes for STOMP. */
    @Bean
    TaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(SCHEDULER_THREADS);
        scheduler.setThreadNamePrefix("schedule-");
        return scheduler;
    }
}
