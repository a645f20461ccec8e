package party.somsom.api.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.chat.ReportReason;
import party.somsom.messages.chat.ReportView;

/**
 * A report and the message that it is about.
 *
 * @param reports number of reports of the same message, up to this one
 */
record ReportedMessage(long seq, String reportedBy, ReportReason reason, int reports, Instant reportedAt,
        @Nullable MessageView message) {
    static ReportedMessage of(ReportView report, @Nullable MessageView message) {
        return new ReportedMessage(report.seq(), report.reportedBy(), report.reason(), report.reports(),
                report.reportedAt(), message);
    }
}
