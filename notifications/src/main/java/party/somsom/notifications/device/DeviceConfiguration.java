package party.somsom.notifications.device;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.foundation.personal.PersonalData;

/** The devices. */
@Configuration(proxyBeanMethods = false)
class DeviceConfiguration {
    @Bean
    Devices devices(DeviceRows rows, Clock clock) {
        return new Devices(rows, clock);
    }

    @Bean
    PersonalData personalDevices(DeviceRows rows) {
        return new PersonalDevices(rows);
    }
}
