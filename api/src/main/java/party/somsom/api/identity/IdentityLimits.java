package party.somsom.api.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

import party.somsom.api.problem.ProblemException;
import party.somsom.foundation.limits.ExactRateLimit;
import party.somsom.foundation.limits.RateLimit;
import party.somsom.foundation.limits.RateLimits;

/**
 * Limits how often people may sign up and log in. Beyond that the answer is {@code TOO_MANY_ATTEMPTS}. A successful
 * log-in does not count against its address, because many people may share one.
 */
@Component
class IdentityLimits {
    private final ExactRateLimit signUpsPerAddress;
    private final ExactRateLimit signUpsPerEmail;
    private final ExactRateLimit resendsPerSignUp;
    private final ExactRateLimit logInsPerAddress;
    private final ExactRateLimit logInsPerEmail;

    IdentityLimits(RateLimits limits, Settings settings) {
        this.signUpsPerAddress = limits.exact("sign-up:address", settings.signUpPerAddress());
        this.signUpsPerEmail = limits.exact("sign-up:email", settings.signUpPerEmail());
        this.resendsPerSignUp = limits.exact("resend:sign-up", settings.signUpPerEmail());
        this.logInsPerAddress = limits.exact("log-in:address", settings.logInPerAddress());
        this.logInsPerEmail = limits.exact("log-in:email", settings.logInPerEmail());
    }

    void beforeSignUp(String email, String address) {
        take(signUpsPerAddress, address);
        take(signUpsPerEmail, email);
    }

    void beforeResend(String signUpId, String address) {
        take(signUpsPerAddress, address);
        take(resendsPerSignUp, signUpId);
    }

    void beforeLogIn(String email, String address) {
        take(logInsPerAddress, address);
        take(logInsPerEmail, email);
    }

    void loggedIn(String email, String address) {
        logInsPerAddress.giveBack(address);
        logInsPerEmail.forget(email);
    }

    private static void take(ExactRateLimit limit, String who) {
        var wait = limit.take(who);
        if (wait.isPositive()) {
            throw ProblemException.tooManyAttempts(wait);
        }
    }

    /** Set in application.yaml. */
    @Validated
    @ConfigurationProperties("somsom.identity.limits")
    record Settings(@NotNull @Valid RateLimit signUpPerEmail, @NotNull @Valid RateLimit signUpPerAddress,
            @NotNull @Valid RateLimit logInPerEmail, @NotNull @Valid RateLimit logInPerAddress) {
    }
}
