package party.somsom.query.waitingroom;

import java.time.Clock;
import java.util.function.ToLongFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/** Counts people who wait and people on booking pages, over all rooms that have not closed, whenever it is scraped. */
class WaitingRoomMetrics implements MeterBinder {
    private final RoomRows rooms;
    private final RankView view;
    private final Clock clock;

    WaitingRoomMetrics(RoomRows rooms, RankView view, Clock clock) {
        this.rooms = rooms;
        this.view = view;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("somsom.waitingroom.waiting", () -> total(RoomFacts::waiting))
                .description("people who wait for their turn")
                .register(registry);
        Gauge.builder("somsom.waitingroom.active", () -> total(room -> room.speed().active()))
                .description("people who are admitted now")
                .register(registry);
    }

    private double total(ToLongFunction<RoomFacts> people) {
        var now = clock.instant();
        return rooms.notClosedAt(now)
                .stream()
                .flatMap(festivalId -> view.room(WaitingRoomIds.queueId(festivalId), now).stream())
                .mapToLong(people)
                .sum();
    }
}
