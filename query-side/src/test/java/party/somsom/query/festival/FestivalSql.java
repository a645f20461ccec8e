package party.somsom.query.festival;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.projection.Cursor;
import party.somsom.messages.festival.FestivalDetail;
import party.somsom.messages.festival.FestivalDetail.Availability;
import party.somsom.messages.festival.FestivalDetail.WaitingRoom;
import party.somsom.messages.festival.FestivalQuery.Sort;
import party.somsom.messages.festival.FestivalStatus;
import party.somsom.messages.festival.FestivalSummary;
import party.somsom.messages.festival.FestivalTerms;
import party.somsom.messages.festival.OrganisedFestival;
import party.somsom.messages.waitingroom.QueueState;
import party.somsom.query.Columns;

/** The reads of festivals as they were before the repositories. The current reads are measured against them. */
final class FestivalSql {
    private static final String SUMMARIES = "SELECT * FROM somsom_views.festival f "
            + "WHERE status = 'PLANNED'%s ORDER BY %s LIMIT :limit";
    private static final String MATCHES = "(title LIKE :pattern OR description LIKE :pattern OR venue LIKE :pattern)";

    private static final String ORGANISED = """
            SELECT f.*, SUM(d.capacity) AS capacity, SUM(d.capacity - d.remaining) AS sold
            FROM somsom_views.festival f JOIN somsom_views.festival_date d ON d.festival_id = f.festival_id
            WHERE organiser_id = :organiser%s
            GROUP BY f.festival_id ORDER BY created_at DESC, f.festival_id DESC LIMIT :limit""";

    private static final Pattern ID = Pattern.compile("[\\w-]+");

    private final JdbcClient jdbc;

    FestivalSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param keyword null for all festivals */
    List<FestivalSummary> summaries(Sort sort, @Nullable String keyword, @Nullable Cursor<Temporal> after, int limit) {
        var newest = sort == Sort.NEWEST;
        var order = newest ? "created_at DESC, festival_id DESC" : "start_date, festival_id";
        var beyond = newest
                ? "(created_at, festival_id) < (:sortValue, :id)"
                : "(start_date, festival_id) > (:sortValue, :id)";
        var where = (keyword == null ? "" : " AND " + MATCHES) + (after == null ? "" : " AND " + beyond);
        var select = jdbc.sql(SUMMARIES.formatted(where, order)).param("limit", limit);
        if (keyword != null) {
            select = select.param("pattern", "%" + keyword.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (after != null) {
            select = select.param("id", after.id()).param("sortValue", after.sortValue());
        }
        return select.query(FestivalSql::summary).list();
    }

    private static FestivalSummary summary(ResultSet row, int index) throws SQLException {
        return new FestivalSummary(row.getString("festival_id"), row.getString("title"), row.getString("venue"),
                row.getString("timezone"), row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class), row.getBoolean("has_waiting_room"),
                Columns.instant(row, "created_at"));
    }

    List<OrganisedFestival> organised(String organiserId, @Nullable Cursor<LocalDateTime> after, int limit) {
        var select = jdbc.sql(ORGANISED.formatted(after == null ? "" : " AND (created_at, f.festival_id) < (:at, :id)"))
                .param("organiser", organiserId)
                .param("limit", limit);
        if (after != null) {
            select = select.param("at", after.sortValue()).param("id", after.id());
        }
        return select
                .query((row, i) -> new OrganisedFestival(row.getString("festival_id"), row.getString("title"),
                        FestivalStatus.valueOf(row.getString("status")), row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class), row.getInt("capacity"), row.getInt("sold"),
                        Columns.instant(row, "created_at")))
                .list();
    }

    /** Reads the dates first, because the row mapper would hold one connection and wait for another. */
    Optional<FestivalDetail> detail(String festivalId, Instant now) {
        if (!ID.matcher(festivalId).matches()) { // the database would ignore blanks at the end and fail at Korean
            return Optional.empty();
        }
        var dates = dates(festivalId);
        return jdbc.sql("SELECT * FROM somsom_views.festival WHERE festival_id = :id")
                .param("id", festivalId)
                .query((row, i) -> detail(row, dates, now))
                .optional();
    }

    private List<Availability> dates(String festivalId) {
        return jdbc.sql("""
                SELECT festival_date, capacity, remaining FROM somsom_views.festival_date
                WHERE festival_id = :id ORDER BY festival_date""")
                .param("id", festivalId)
                .query((row, i) -> new Availability(row.getObject("festival_date", LocalDate.class),
                        row.getInt("capacity"), row.getInt("remaining")))
                .list();
    }

    Optional<FestivalTerms> terms(String festivalId) {
        if (!ID.matcher(festivalId).matches()) {
            return Optional.empty();
        }
        var dates = jdbc.sql("""
                SELECT festival_date, inventory_id, cancelled FROM somsom_views.festival_date
                WHERE festival_id = :id ORDER BY festival_date""")
                .param("id", festivalId)
                .query((row, i) -> new FestivalTerms.Date(row.getObject("festival_date", LocalDate.class),
                        row.getString("inventory_id"), row.getBoolean("cancelled")))
                .list();
        return jdbc.sql("SELECT title, has_waiting_room FROM somsom_views.festival WHERE festival_id = :id")
                .param("id", festivalId)
                .query((row, i) -> new FestivalTerms(row.getString("title"), row.getBoolean("has_waiting_room"), dates))
                .optional();
    }

    private static FestivalDetail detail(ResultSet row, List<Availability> dates, Instant now)
            throws SQLException {
        return new FestivalDetail(row.getString("festival_id"), row.getString("chat_room_id"),
                row.getString("organiser_id"), FestivalStatus.valueOf(row.getString("status")), row.getString("title"),
                row.getString("description"),
                row.getString("venue"), row.getString("timezone"), row.getObject("start_date", LocalDate.class),
                row.getObject("end_date", LocalDate.class), row.getInt("tickets_per_date"), row.getInt("max_per_user"),
                Columns.instantOrNull(row, "sales_open_at"), Columns.instantOrNull(row, "sales_close_at"), dates,
                row.getBoolean("has_waiting_room") ? waitingRoom(row, now) : null, Columns.instant(row, "created_at"));
    }

    private static WaitingRoom waitingRoom(ResultSet row, Instant now) throws SQLException {
        var opensAt = Columns.instantOrNull(row, "room_opens_at");
        var state = QueueState.at(now, opensAt, Columns.instant(row, "room_closes_at"));
        return new WaitingRoom(state, opensAt, row.getInt("admit_per_minute"), row.getInt("max_active"),
                row.getInt("admission_minutes"));
    }
}
