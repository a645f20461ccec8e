package party.somsom.api.ticketing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

import party.somsom.api.requests.RequestLimit;
import party.somsom.foundation.limits.RateLimit;

/** How often people may reserve. Cancellations count too. */
@Configuration(proxyBeanMethods = false)
class ReservationLimits {
    static final String RESERVE = "reserve";

    @Bean
    RequestLimit reserveLimit(Settings settings) {
        return new RequestLimit(RESERVE, settings.reservePerAccount(), settings.reservePerAddress());
    }

    /** Set in application.yaml. */
    @Validated
    @ConfigurationProperties("somsom.reservations.limits")
    record Settings(@NotNull @Valid RateLimit reservePerAccount, @NotNull @Valid RateLimit reservePerAddress) {
    }
}
