package party.somsom.command.waitingroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

import party.somsom.messages.waitingroom.LineDraw;
import party.somsom.messages.waitingroom.WaitingRoomEvent.LineDrawn;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeoplePreQueued;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;

/** Those who came before the line was drawn: whoever was early is drawn, whoever came after the opening is behind them. */
class PreQueue {
    private final LinkedHashSet<String> early = new LinkedHashSet<>();
    private final LinkedHashSet<String> late = new LinkedHashSet<>();
    /** Absent when there is no draw, or none any more. */
    private @Nullable Instant opensAt;
    private @Nullable String seedHash;

    boolean isOpen() {
        return opensAt != null;
    }

    boolean isDrawDue(Instant now) {
        return opensAt != null && !now.isBefore(opensAt);
    }

    boolean contains(String userId) {
        return early.contains(userId) || late.contains(userId);
    }

    /** @throws IllegalArgumentException if it is not the seed that was promised */
    List<String> draw(String seed) {
        if (!LineDraw.hash(seed).equals(seedHash)) {
            throw new IllegalArgumentException("not the seed whose hash was published");
        }
        var line = new ArrayList<>(LineDraw.order(seed, early));
        line.addAll(late);
        return line;
    }

    @EventSourcingHandler
    void on(WaitingRoomOpened event) {
        if (event.hasDraw()) {
            opensAt = event.settings().opensAt();
            seedHash = event.seedHash();
        }
    }

    @EventSourcingHandler
    void on(PeoplePreQueued event) {
        (isDrawDue(event.joinedAt()) ? late : early).addAll(event.userIds());
    }

    @EventSourcingHandler
    void on(PersonLeft event) {
        early.remove(event.userId());
        late.remove(event.userId());
    }

    @EventSourcingHandler
    void on(LineDrawn event) {
        early.clear();
        late.clear();
        opensAt = null;
    }
}
