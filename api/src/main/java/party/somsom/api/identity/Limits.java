package party.somsom.api.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

import party.somsom.api.limits.Limit;
import party.somsom.api.limits.RateLimits;
import party.somsom.api.problem.ProblemException;

/** How often somebody may try. What succeeded is not held against an address: many people may share one. */
@Component
class Limits {
    private final Settings settings;
    private final RateLimits limits;

    Limits(Settings settings, RateLimits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    void beforeSignUp(String email, String address) {
        require("sign-up:address:" + address, settings.signUpPerAddress());
        require("sign-up:email:" + email, settings.signUpPerEmail());
    }

    void beforeLogIn(String email, String address) {
        require("log-in:address:" + address, settings.logInPerAddress());
        require("log-in:email:" + email, settings.logInPerEmail());
    }

    void loggedIn(String email, String address) {
        limits.giveBack("log-in:address:" + address, settings.logInPerAddress());
        limits.forget("log-in:email:" + email);
    }

    private void require(String key, Limit limit) {
        var wait = limits.take(key, limit);
        if (wait.isPositive()) {
            throw ProblemException.tooManyAttempts(wait);
        }
    }

    /** Set in application.yaml. */
    @Validated
    @ConfigurationProperties("somsom.identity.limits")
    record Settings(@NotNull @Valid Limit signUpPerEmail, @NotNull @Valid Limit signUpPerAddress,
            @NotNull @Valid Limit logInPerEmail, @NotNull @Valid Limit logInPerAddress) {
    }
}
