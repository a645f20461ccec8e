package party.somsom.messages.chat;

import java.time.Instant;

/** A report that a person made. */
public record OwnReport(String chatRoomId, long seq, ReportReason reason, Instant reportedAt) {
}
