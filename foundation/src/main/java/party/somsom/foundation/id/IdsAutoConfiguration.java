package party.somsom.foundation.id;

import java.time.Clock;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

@AutoConfiguration
class IdsAutoConfiguration {
    /** Created when it is first needed, because not every application has a clock. */
    @Bean
    @Lazy
    Ids ids(Clock clock) {
        return new Ids(clock);
    }
}
