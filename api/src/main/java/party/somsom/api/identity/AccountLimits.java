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
import party.somsom.identity.Caller;
import party.somsom.identity.Client;

/**
 * Limits what people do about their passwords and accounts. Beyond that the answer is {@code TOO_MANY_ATTEMPTS}. Codes
 * count their guesses themselves.
 */
@Component
class AccountLimits {
    private final ExactRateLimit forgottenPerAddress;
    private final ExactRateLimit forgottenPerEmailAndAddress;
    private final ExactRateLimit forgottenPerEmail;
    private final ExactRateLimit resetsPerAddress;
    private final ExactRateLimit passwordsPerAccount;
    private final ExactRateLimit newEmailsPerAccount;
    private final ExactRateLimit exportsPerAccount;

    AccountLimits(RateLimits limits, Settings settings) {
        this.forgottenPerAddress = limits.exact("forgotten:address", settings.forgottenPerAddress());
        this.forgottenPerEmailAndAddress = limits.exact("forgotten:both", settings.forgottenPerEmailAndAddress());
        this.forgottenPerEmail = limits.exact("forgotten:email", settings.forgottenPerEmail());
        this.resetsPerAddress = limits.exact("reset:address", settings.resetsPerAddress());
        this.passwordsPerAccount = limits.exact("password:account", settings.passwordsPerAccount());
        this.newEmailsPerAccount = limits.exact("new-email:account", settings.newEmailsPerAccount());
        this.exportsPerAccount = limits.exact("export:account", settings.exportsPerAccount());
    }

    /** The owner cannot be kept out: whatever code a stranger asks for comes to the owner. */
    void beforeForgotten(String email, Client client) {
        take(forgottenPerAddress, client.address());
        take(forgottenPerEmailAndAddress, email + " " + client.address());
        take(forgottenPerEmail, email);
    }

    void beforeReset(Client client) {
        take(resetsPerAddress, client.address());
    }

    /** Before a signed-in person's password is checked. */
    void beforePassword(Caller caller) {
        take(passwordsPerAccount, caller.userId());
    }

    void passwordWasRight(Caller caller) {
        passwordsPerAccount.forget(caller.userId());
    }

    void beforeNewEmail(Caller caller) {
        take(newEmailsPerAccount, caller.userId());
    }

    void beforeExport(Caller caller) {
        take(exportsPerAccount, caller.userId());
    }

    private static void take(ExactRateLimit limit, String who) {
        var wait = limit.take(who);
        if (wait.isPositive()) {
            throw ProblemException.tooManyAttempts(wait);
        }
    }

    /** Set in application.yaml. */
    @Validated
    @ConfigurationProperties("somsom.account.limits")
    record Settings(@NotNull @Valid RateLimit forgottenPerAddress,
            @NotNull @Valid RateLimit forgottenPerEmailAndAddress,
            @NotNull @Valid RateLimit forgottenPerEmail, @NotNull @Valid RateLimit resetsPerAddress,
            @NotNull @Valid RateLimit passwordsPerAccount, @NotNull @Valid RateLimit newEmailsPerAccount,
            @NotNull @Valid RateLimit exportsPerAccount) {
    }
}
