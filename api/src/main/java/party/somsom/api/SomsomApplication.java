package party.somsom.api;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application, the same on every node. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SomsomApplication {
    public static void main(String[] args) {
        SpringApplication.run(SomsomApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
