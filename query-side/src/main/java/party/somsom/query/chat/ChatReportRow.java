package party.somsom.query.chat;

import java.time.Instant;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import party.somsom.foundation.projection.UtcTime;
import party.somsom.messages.chat.ReportReason;

/** A report as {@link ReportProjection} writes it. */
@Entity
@Immutable
@Table(catalog = "somsom_views", name = "chat_report")
class ChatReportRow {
    @Id
    String reportId;
    String chatRoomId;
    long seq;
    String reportedBy;
    @Enumerated(EnumType.STRING)
    ReportReason reason;
    int reports;
    @Convert(converter = UtcTime.class)
    Instant reportedAt;
}
