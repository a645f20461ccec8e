package party.somsom.query.waitingroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionEnded;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsExpired;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;

/** The rank view: events of one batch go to Redis in one call per room, numbered, so that none is applied twice. */
@ProcessingGroup(RankProjection.GROUP)
public class RankProjection {
    public static final String GROUP = "ranks";
    private static final String PENDING = GROUP + "/pending";

    private final RankView view;

    public RankProjection(RankView view) {
        this.view = view;
    }

    @EventHandler
    void on(WaitingRoomOpened event, @SequenceNumber long number) {
        var opensAt = event.settings().opensAt();
        add(event.queueId(), number, "OPENED", List.of(opensAt == null ? "-" : millis(opensAt),
                millis(event.closesAt()), Integer.toString(event.settings().admitPerMinute())));
    }

    @EventHandler
    void on(PersonJoined event, @SequenceNumber long number) {
        add(event.queueId(), number, "JOINED", List.of(event.userId(), Long.toString(event.position())));
    }

    @EventHandler
    void on(PersonLeft event, @SequenceNumber long number) {
        add(event.queueId(), number, "LEFT", List.of(event.userId()));
    }

    @EventHandler
    void on(PeopleAdmitted event, @SequenceNumber long number) {
        List<String> arguments = new ArrayList<>(List.of(millis(event.admittedAt()), millis(event.admittedUntil()),
                Long.toString(event.servedThrough())));
        arguments.addAll(event.userIds());
        add(event.queueId(), number, "ADMITTED", arguments);
    }

    @EventHandler
    void on(AdmissionEnded event, @SequenceNumber long number) {
        add(event.queueId(), number, "LEFT", List.of(event.userId()));
    }

    @EventHandler
    void on(AdmissionsExpired event, @SequenceNumber long number) {
        add(event.queueId(), number, "EXPIRED", event.userIds());
    }

    @ResetHandler
    void reset() {
        view.clear();
    }

    private void add(String queueId, long number, String kind, List<String> arguments) {
        var unitOfWork = CurrentUnitOfWork.get();
        Map<String, List<String>> pending = unitOfWork.getOrComputeResource(PENDING, key -> {
            Map<String, List<String>> rooms = new HashMap<>();
            unitOfWork.onPrepareCommit(u -> rooms.forEach(view::apply));
            return rooms;
        });
        var events = pending.computeIfAbsent(queueId, id -> new ArrayList<>());
        Collections.addAll(events, Long.toString(number), kind, Integer.toString(arguments.size()));
        events.addAll(arguments);
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }
}
