package party.somsom.app;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

import party.somsom.api.TurnableClock;
import party.somsom.app.command.ApplicationCommands;

/** The application, the same on every node. With a command it does that and ends. */
@SpringBootApplication(scanBasePackages = "party.somsom.api")
@ConfigurationPropertiesScan("party.somsom.api")
@Import(PortFileConfiguration.class)
public class SomsomApplication {
    public static void main(String[] args) {
        System.setProperty("disable-axoniq-console-message", "true");
        if (ApplicationCommands.isGiven(args)) {
            System.exit(ApplicationCommands.run(SomsomApplication.class, args));
        }
        SpringApplication.run(SomsomApplication.class, args);
    }

    /** Counts in milliseconds, as every instant is stored and sent. */
    @Bean
    @Profile("!local")
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** The same clock, but it can be turned. */
    @Bean("clock")
    @Profile("local")
    TurnableClock turnedClock() {
        return new TurnableClock();
    }
}
