package party.somsom.messages.chat;

import java.time.Instant;

/**
 * A member's report of a message.
 *
 * @param reports the number of reports of the same message up to this one
 */
public record ReportView(long seq, String reportedBy, ReportReason reason, int reports, Instant reportedAt) {
}
