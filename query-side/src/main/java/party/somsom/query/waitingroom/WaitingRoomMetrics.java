package party.somsom.query.waitingroom;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import party.somsom.foundation.projection.SqlTime;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/** How many people wait and how many are on booking pages, over all rooms that have not closed; read when scraped. */
public class WaitingRoomMetrics implements MeterBinder {
    private final JdbcClient jdbc;
    private final RankView view;
    private final Clock clock;

    public WaitingRoomMetrics(JdbcClient jdbc, RankView view, Clock clock) {
        this.jdbc = jdbc;
        this.view = view;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("somsom.waitingroom.waiting", () -> total(RoomFacts::waiting))
                .description("people who wait for their turn")
                .register(registry);
        Gauge.builder("somsom.waitingroom.active", () -> total(RoomFacts::active))
                .description("people who are admitted now")
                .register(registry);
    }

    private double total(ToLongFunction<RoomFacts> people) {
        var now = clock.instant();
        return openRooms(now).stream().flatMap(queueId -> view.room(queueId, now).stream()).mapToLong(people).sum();
    }

    private List<String> openRooms(Instant now) {
        return jdbc
                .sql("SELECT festival_id FROM somsom_views.festival WHERE has_waiting_room AND room_closes_at > :now")
                .param("now", SqlTime.toSql(now))
                .query((row, i) -> WaitingRoomIds.queueId(row.getString("festival_id")))
                .list();
    }
}
