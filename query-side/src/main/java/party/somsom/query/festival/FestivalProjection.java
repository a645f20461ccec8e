package party.somsom.query.festival;

import static party.somsom.foundation.projection.SqlTime.toSql;
import static party.somsom.foundation.projection.SqlTime.toSqlOrNull;

import java.time.Instant;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

import party.somsom.foundation.projection.ViewBatch;
import party.somsom.foundation.projection.ViewTables;
import party.somsom.messages.festival.FestivalEvent.FestivalCancelled;
import party.somsom.messages.festival.FestivalEvent.FestivalChanged;
import party.somsom.messages.festival.FestivalEvent.FestivalCreated;
import party.somsom.messages.festival.FestivalEvent.FestivalMoved;
import party.somsom.messages.waitingroom.WaitingRoomEvent.ClosingChanged;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PacingChanged;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomClosed;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/** Writes the festival table. Each change makes the cached searches stale. */
@ProcessingGroup(FestivalProjection.GROUP)
class FestivalProjection {
    static final String GROUP = "festivals";
    private static final String INSERT = """
            INSERT INTO somsom_views.festival
            (festival_id, chat_room_id, organiser_id, title, description, venue, timezone, start_date, end_date,
             tickets_per_date, max_per_user, sales_open_at, sales_close_at, has_waiting_room, room_opens_at,
             room_closes_at, admit_per_minute, max_active, admission_minutes, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE = """
            UPDATE somsom_views.festival SET title = ?, description = ?, venue = ? WHERE festival_id = ?""";
    private static final String MOVE = """
            UPDATE somsom_views.festival SET start_date = ?, end_date = ? WHERE festival_id = ?""";
    private static final String CANCEL = "UPDATE somsom_views.festival SET status = 'CANCELLED' WHERE festival_id = ?";
    private static final String CLOSE = "UPDATE somsom_views.festival SET room_closes_at = ? WHERE festival_id = ?";
    private static final String SET_PACE = """
            UPDATE somsom_views.festival SET admit_per_minute = ?, max_active = ? WHERE festival_id = ?""";

    private final JdbcTemplate jdbc;
    private final ViewBatch batch;
    private final SearchCache searches;

    FestivalProjection(JdbcTemplate jdbc, SearchCache searches) {
        this.jdbc = jdbc;
        this.batch = new ViewBatch(jdbc, INSERT, CHANGE, MOVE, CANCEL, CLOSE, SET_PACE);
        this.searches = searches;
    }

    @EventHandler
    void on(FestivalCreated event) {
        var plan = event.plan();
        var room = plan.waitingRoom();
        batch.put(INSERT, event.festivalId(), event.festivalId(), event.chatRoomId(), event.organiserId(), plan.title(),
                plan.description(), plan.venue(), plan.timezone().getId(), plan.startDate(), plan.endDate(),
                plan.ticketsPerDate(), plan.maxPerUser(), toSqlOrNull(plan.salesOpenAt()),
                toSqlOrNull(plan.salesCloseAt()), room != null, room == null ? null : toSqlOrNull(room.opensAt()),
                toSql(plan.salesCloseAt(plan.endDate())),
                room == null ? null : room.admitPerMinute(), room == null ? null : room.maxActive(),
                room == null ? null : room.admissionMinutes(), toSql(event.createdAt()));
        dropSearches();
    }

    @EventHandler
    void on(FestivalChanged event) {
        batch.put(CHANGE, event.festivalId(), event.title(), event.description(), event.venue(), event.festivalId());
        dropSearches();
    }

    @EventHandler
    void on(FestivalMoved event) {
        batch.put(MOVE, event.festivalId(), event.startDate(), event.endDate(), event.festivalId());
        dropSearches();
    }

    @EventHandler
    void on(FestivalCancelled event) {
        batch.put(CANCEL, event.festivalId(), event.festivalId());
        dropSearches();
    }

    private void dropSearches() {
        CurrentUnitOfWork.get().afterCommit(u -> searches.drop());
    }

    @EventHandler
    void on(ClosingChanged event) {
        close(event.queueId(), event.closesAt());
    }

    @EventHandler
    void on(WaitingRoomClosed event) {
        close(event.queueId(), event.closedAt());
    }

    private void close(String queueId, Instant closesAt) {
        var festivalId = WaitingRoomIds.festivalOf(queueId);
        batch.put(CLOSE, festivalId, toSql(closesAt), festivalId);
    }

    @EventHandler
    void on(PacingChanged event) {
        var festivalId = WaitingRoomIds.festivalOf(event.queueId());
        batch.put(SET_PACE, festivalId, event.admitPerMinute(), event.maxActive(), festivalId);
    }

    @ResetHandler
    void reset() {
        ViewTables.empty(jdbc, "somsom_views.festival");
        searches.drop();
    }
}
