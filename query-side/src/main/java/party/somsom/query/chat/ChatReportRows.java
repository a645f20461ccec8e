package party.somsom.query.chat;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import party.somsom.messages.chat.OwnReport;
import party.somsom.messages.chat.ReportView;

/** Reads the reports of members. */
interface ChatReportRows extends Repository<ChatReportRow, String> {
    /** The reports of one room. The list continues after the given report. */
    @Query("""
            select new party.somsom.messages.chat.ReportView(r.seq, r.reportedBy, r.reason, r.reports, r.reportedAt)
            from ChatReportRow r
            where r.chatRoomId = :chatRoomId and (r.reportedAt < :at or r.reportedAt = :at and r.reportId < :id)
            order by r.reportedAt desc, r.reportId desc""")
    List<ReportView> newestIn(String chatRoomId, Instant at, String id, Limit limit);

    @Query("""
            select new party.somsom.messages.chat.OwnReport(r.chatRoomId, r.seq, r.reason, r.reportedAt)
            from ChatReportRow r where r.reportedBy = :userId order by r.reportedAt, r.reportId""")
    List<OwnReport> madeBy(String userId);
}
