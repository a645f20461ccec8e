package party.somsom.api.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

import party.somsom.api.requests.RequestLimit;
import party.somsom.foundation.limits.RateLimit;

/** How often people may switch pushes on and off. */
@Configuration(proxyBeanMethods = false)
class DeviceLimits {
    static final String DEVICE = "push-token";

    @Bean
    RequestLimit deviceLimit(Settings settings) {
        return new RequestLimit(DEVICE, settings.devicePerAccount(), settings.devicePerAddress());
    }

    /** Set in application.yaml. */
    @Validated
    @ConfigurationProperties("somsom.notifications.limits")
    record Settings(@NotNull @Valid RateLimit devicePerAccount, @NotNull @Valid RateLimit devicePerAddress) {
    }
}
