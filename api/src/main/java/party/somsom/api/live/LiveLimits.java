package party.somsom.api.live;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

import party.somsom.api.limits.ClientAddress;
import party.somsom.api.problem.ProblemException;
import party.somsom.foundation.limits.ApproximateRateLimit;
import party.somsom.foundation.limits.RateLimit;
import party.somsom.foundation.limits.RateLimits;
import party.somsom.live.ConnectionLimits;

/** Limits how many live connections an account has, and how often an address makes one. */
@Component
class LiveLimits implements ConnectionLimits {
    private final ApproximateRateLimit connectsPerAddress;
    private final int mostPerUser;

    LiveLimits(RateLimits limits, Settings settings) {
        this.connectsPerAddress = limits.approximate("connect-per-address", settings.connectsPerAddress());
        this.mostPerUser = settings.connectionsPerAccount();
    }

    @Override
    public void arrive(String address) {
        var wait = connectsPerAddress.take(ClientAddress.of(address));
        if (wait.isPositive()) {
            throw ProblemException.tooManyRequests(wait);
        }
    }

    @Override
    public int mostPerUser() {
        return mostPerUser;
    }

    /** Set in application.yaml. */
    @Validated
    @ConfigurationProperties("somsom.live")
    record Settings(@Positive int connectionsPerAccount, @NotNull @Valid RateLimit connectsPerAddress) {
    }
}
