package party.somsom.notifications.device;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The devices. */
@Configuration(proxyBeanMethods = false)
class DeviceConfiguration {
    @Bean
    Devices devices(JdbcClient jdbc, Clock clock) {
        return new Devices(jdbc, clock);
    }
}
