package party.somsom.command.waitingroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

import party.somsom.foundation.compact.IdTable;
import party.somsom.messages.waitingroom.LineDraw;
import party.somsom.messages.waitingroom.WaitingRoomEvent.LineDrawn;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeoplePreQueued;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomClosed;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;

/**
 * The people who came before the line was drawn. People who came before the opening take part in the draw; people who
 * came after it stand behind them.
 */
class PreQueue {
    private final IdTable early = new IdTable(0);
    private final IdTable late = new IdTable(0);
    /** Absent if there is no draw, or if it is over. */
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

    Stream<String> people() {
        return Stream.concat(ids(early), ids(late));
    }

    private static Stream<String> ids(IdTable of) {
        return of.rows().mapToObj(of::id);
    }

    /** @throws IllegalArgumentException if the seed is not the promised one */
    List<String> draw(String seed) {
        if (!LineDraw.hash(seed).equals(seedHash)) {
            throw new IllegalArgumentException("not the seed whose hash was published");
        }
        var line = new ArrayList<>(LineDraw.order(seed, ids(early).toList()));
        ids(late).forEach(line::add);
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
        var those = isDrawDue(event.joinedAt()) ? late : early;
        event.userIds().stream().filter(userId -> !those.contains(userId)).forEach(those::add);
    }

    @EventSourcingHandler
    void on(PersonLeft event) {
        early.remove(event.userId());
        late.remove(event.userId());
    }

    @EventSourcingHandler
    void on(LineDrawn event) {
        end();
    }

    @EventSourcingHandler
    void on(WaitingRoomClosed event) {
        end();
    }

    long weight() {
        return early.weight() + late.weight();
    }

    private void end() {
        early.clear();
        late.clear();
        opensAt = null;
    }
}
