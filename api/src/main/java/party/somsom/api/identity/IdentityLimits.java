package party.somsom.api.identity;

import java.time.Duration;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

import party.somsom.api.problem.ProblemException;
import party.somsom.foundation.limits.ExactRateLimit;
import party.somsom.foundation.limits.RateLimit;
import party.somsom.foundation.limits.RateLimits;
import party.somsom.identity.Client;
import party.somsom.identity.KnownDevices;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;

/**
 * Limits how often people may sign up and guess passwords. Beyond that the answer is {@code TOO_MANY_ATTEMPTS}. An
 * e-mail address is counted together with the client's address, so strangers who know the e-mail address use up their
 * own attempts and not its owner's (ADR 31).
 */
@Component
class IdentityLimits {
    private final ExactRateLimit signUpsPerAddress;
    private final ExactRateLimit signUpsPerEmailAndAddress;
    private final ExactRateLimit signUpsPerEmail;
    private final ExactRateLimit resendsPerSignUp;
    private final ExactRateLimit logInsPerAddress;
    private final ExactRateLimit logInsPerEmailAndAddress;
    private final ExactRateLimit logInsPerEmail;
    private final ExactRateLimit logInsPerDevice;
    private final ExactRateLimit passkeysPerAddress;
    private final KnownDevices devices;
    private final SecurityLog log;

    IdentityLimits(RateLimits limits, Settings settings, KnownDevices devices, SecurityLog log) {
        this.signUpsPerAddress = limits.exact("sign-up:address", settings.signUpPerAddress());
        this.signUpsPerEmailAndAddress = limits.exact("sign-up:both", settings.signUpPerEmailAndAddress());
        this.signUpsPerEmail = limits.exact("sign-up:email", settings.signUpPerEmail());
        this.resendsPerSignUp = limits.exact("resend:sign-up", settings.resendPerSignUp());
        this.logInsPerAddress = limits.exact("log-in:address", settings.logInPerAddress());
        this.logInsPerEmailAndAddress = limits.exact("log-in:both", settings.logInPerEmailAndAddress());
        this.logInsPerEmail = limits.steady("log-in:strangers", settings.logInPerEmail());
        this.logInsPerDevice = limits.exact("log-in:device", settings.logInPerDevice());
        this.passkeysPerAddress = limits.exact("passkey:address", settings.passkeyPerAddress());
        this.devices = devices;
        this.log = log;
    }

    void beforeSignUp(String email, Client client) {
        take(signUpsPerAddress, client.address(), client);
        take(signUpsPerEmailAndAddress, both(email, client), client);
        take(signUpsPerEmail, email, client);
    }

    void beforeResend(String signUpId, Client client) {
        take(signUpsPerAddress, client.address(), client);
        take(resendsPerSignUp, signUpId, client);
    }

    /** A known device has its own attempts. All strangers of an e-mail address share a trickle. */
    void beforeLogIn(String email, Client client) {
        var device = devices.deviceOf(email, client.mark());
        if (device.isPresent()) {
            take(logInsPerDevice, device.get(), client);
        } else {
            take(logInsPerAddress, client.address(), client);
            take(logInsPerEmailAndAddress, both(email, client), client);
            takeFromTrickle(email, client);
        }
    }

    /** Passkeys cannot be guessed. This is about the work. */
    void beforePasskey(Client client) {
        take(passkeysPerAddress, client.address(), client);
    }

    /** What is refused here was no guess, so it does not use up the client's own attempts. */
    private void takeFromTrickle(String email, Client client) {
        var wait = logInsPerEmail.take(email);
        if (wait.isPositive()) {
            logInsPerAddress.giveBack(client.address());
            logInsPerEmailAndAddress.giveBack(both(email, client));
            refuse(wait, client);
        }
    }

    /** Only failures count, because many people may share an address. */
    void loggedIn(String email, Client client) {
        var device = devices.deviceOf(email, client.mark());
        if (device.isPresent()) {
            logInsPerDevice.forget(device.get());
        } else {
            logInsPerAddress.giveBack(client.address());
            logInsPerEmailAndAddress.forget(both(email, client));
            logInsPerEmail.giveBack(email);
        }
    }

    private void take(ExactRateLimit limit, String who, Client client) {
        var wait = limit.take(who);
        if (wait.isPositive()) {
            refuse(wait, client);
        }
    }

    private void refuse(Duration wait, Client client) {
        log.record(SecurityEvent.LOCKED_OUT, null, client, Map.of("seconds", Long.toString(wait.toSeconds())));
        throw ProblemException.tooManyAttempts(wait);
    }

    private static String both(String email, Client client) {
        return client.address() + " " + email;
    }

    /** Set in application.yaml. */
    @Validated
    @ConfigurationProperties("somsom.identity.limits")
    record Settings(@NotNull @Valid RateLimit signUpPerEmail, @NotNull @Valid RateLimit signUpPerEmailAndAddress,
            @NotNull @Valid RateLimit signUpPerAddress, @NotNull @Valid RateLimit resendPerSignUp,
            @NotNull @Valid RateLimit logInPerEmail, @NotNull @Valid RateLimit logInPerEmailAndAddress,
            @NotNull @Valid RateLimit logInPerAddress, @NotNull @Valid RateLimit logInPerDevice,
            @NotNull @Valid RateLimit passkeyPerAddress) {
    }
}
