package party.somsom.api.chat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

import party.somsom.api.limits.Limit;
import party.somsom.api.limits.RateLimits;
import party.somsom.api.limits.Throttle;
import party.somsom.api.problem.ProblemException;

/** How much one person may say and report, in all rooms together. Refuses with {@code TOO_MANY_REQUESTS}. */
@Component
class ChatLimits {
    private final Throttle messages;
    private final Throttle reports;

    ChatLimits(RateLimits limits, Settings settings) {
        this.messages = limits.throttle("chat-messages", settings.messages());
        this.reports = limits.throttle("chat-reports", settings.reports());
    }

    void takeMessage(String userId) {
        take(messages, userId);
    }

    void takeReport(String userId) {
        take(reports, userId);
    }

    private static void take(Throttle throttle, String userId) {
        var wait = throttle.take(userId);
        if (wait.isPositive()) {
            throw ProblemException.tooManyRequests(wait);
        }
    }

    /** Set in application.yaml. */
    @Validated
    @ConfigurationProperties("somsom.chat.limits")
    record Settings(@NotNull @Valid Limit messages, @NotNull @Valid Limit reports) {
    }
}
