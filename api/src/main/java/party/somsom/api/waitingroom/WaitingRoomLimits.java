package party.somsom.api.waitingroom;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

import party.somsom.api.requests.RequestLimit;
import party.somsom.foundation.limits.RateLimit;

/** How often people may ask for a place, a rank and the status. A poll asks for the rank, or whether one may enter. */
@Configuration(proxyBeanMethods = false)
class WaitingRoomLimits {
    static final String JOIN = "join";
    static final String POLL = "poll";
    static final String STATUS = "status";

    @Bean
    RequestLimit joinLimit(Settings settings) {
        return new RequestLimit(JOIN, settings.joinPerAccount(), settings.joinPerAddress());
    }

    @Bean
    RequestLimit pollLimit(Settings settings) {
        return new RequestLimit(POLL, settings.pollPerAccount(), settings.pollPerAddress());
    }

    @Bean
    RequestLimit statusLimit(Settings settings) {
        return new RequestLimit(STATUS, null, settings.statusPerAddress());
    }

    /** Set in application.yaml. */
    @Validated
    @ConfigurationProperties("somsom.waiting-room.limits")
    record Settings(@NotNull @Valid RateLimit joinPerAccount, @NotNull @Valid RateLimit joinPerAddress,
            @NotNull @Valid RateLimit pollPerAccount, @NotNull @Valid RateLimit pollPerAddress,
            @NotNull @Valid RateLimit statusPerAddress) {
    }
}
