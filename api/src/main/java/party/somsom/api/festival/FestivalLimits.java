package party.somsom.api.festival;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

import party.somsom.api.requests.RequestLimit;
import party.somsom.foundation.limits.RateLimit;

/** How often people may create a festival, and search for what the cache does not know. */
@Configuration(proxyBeanMethods = false)
class FestivalLimits {
    static final String CREATE = "create-festival";
    static final String SEARCH = "search";

    @Bean
    RequestLimit createLimit(Settings settings) {
        return new RequestLimit(CREATE, settings.createPerAccount(), settings.createPerAddress());
    }

    @Bean
    RequestLimit searchLimit(Settings settings) {
        return new RequestLimit(SEARCH, settings.searchPerAccount(), settings.searchPerAddress());
    }

    /** Set in application.yaml. */
    @Validated
    @ConfigurationProperties("somsom.festivals.limits")
    record Settings(@NotNull @Valid RateLimit createPerAccount, @NotNull @Valid RateLimit createPerAddress,
            @NotNull @Valid RateLimit searchPerAccount, @NotNull @Valid RateLimit searchPerAddress) {
    }
}
