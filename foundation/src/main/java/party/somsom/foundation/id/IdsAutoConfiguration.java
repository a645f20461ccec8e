package party.somsom.foundation.id;

import java.time.Clock;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

@AutoConfiguration
class IdsAutoConfiguration {
    /** Made when it is needed, since not every application has a clock. */
    @Bean
    @Lazy
    Ids ids(Clock clock) {
        return new Ids(clock);
    }
}
