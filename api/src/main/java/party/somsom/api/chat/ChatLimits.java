package party.somsom.api.chat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

import party.somsom.api.problem.ProblemException;
import party.somsom.foundation.limits.ApproximateRateLimit;
import party.somsom.foundation.limits.RateLimit;
import party.somsom.foundation.limits.RateLimits;

/**
 * Limits how often one person may send and report messages, in all rooms together. Beyond that the answer is
 * {@code TOO_MANY_REQUESTS}.
 */
@Component
class ChatLimits {
    private final ApproximateRateLimit messages;
    private final ApproximateRateLimit reports;

    ChatLimits(RateLimits limits, Settings settings) {
        this.messages = limits.approximate("chat-messages", settings.messages());
        this.reports = limits.approximate("chat-reports", settings.reports());
    }

    void takeMessage(String userId) {
        take(messages, userId);
    }

    void takeReport(String userId) {
        take(reports, userId);
    }

    private static void take(ApproximateRateLimit limit, String userId) {
        var wait = limit.take(userId);
        if (wait.isPositive()) {
            throw ProblemException.tooManyRequests(wait);
        }
    }

    /** Set in application.yaml. */
    @Validated
    @ConfigurationProperties("somsom.chat.limits")
    record Settings(@NotNull @Valid RateLimit messages, @NotNull @Valid RateLimit reports) {
    }
}
