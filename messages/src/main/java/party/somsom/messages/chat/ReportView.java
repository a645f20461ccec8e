package party.somsom.messages.chat;

import java.time.Instant;

/**
 * What a member finds wrong with a message.
 *
 * @param reports of the same message, up to this one
 */
public record ReportView(long seq, String reportedBy, ReportReason reason, int reports, Instant reportedAt) {
}
