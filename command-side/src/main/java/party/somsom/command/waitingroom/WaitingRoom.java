package party.somsom.command.waitingroom;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;
import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.Standing;
import party.somsom.messages.waitingroom.Tick;
import party.somsom.messages.waitingroom.WaitingRoomCommand.AdmitNext;
import party.somsom.messages.waitingroom.WaitingRoomCommand.CheckAdmission;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EndAdmission;
import party.somsom.messages.waitingroom.WaitingRoomCommand.JoinWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.LeaveWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.OpenWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionEnded;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsExpired;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;
import party.somsom.messages.waitingroom.WaitingRoomSettings;

/** The line in front of one festival's booking page. Both maps are in order of position. */
@AggregateRoot(type = "waiting-room")
@Revision("1")
public class WaitingRoom {
    @AggregateIdentifier
    private String queueId;
    private WaitingRoomSettings settings;
    private Instant closesAt;
    private long lastPosition;
    private final Map<String, Long> waiting = new LinkedHashMap<>();
    private final Map<String, Admission> admitted = new LinkedHashMap<>();
    private final Pacing pacing = new Pacing();

    @SuppressWarnings("NullAway.Init") // Axon creates it empty and replays its events
    WaitingRoom() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenWaitingRoom command) {
        if (queueId == null) {
            apply(new WaitingRoomOpened(command.queueId(), command.settings(), command.closesAt(), command.now()));
        }
    }

    @CommandHandler
    Place decide(JoinWaitingRoom command) {
        var position = waiting.get(command.userId());
        if (position != null) {
            return new Place(position, Standing.WAITING, null, null);
        }
        var admission = admitted.get(command.userId());
        if (admission != null && admission.isLive(command.now())) {
            return new Place(admission.position(), Standing.ADMITTED, null, admission.until());
        }
        if (!command.now().isBefore(closesAt)) {
            throw new Rejection(Code.QUEUE_CLOSED, "closed at " + closesAt).asException();
        }
        if (admission != null) {
            apply(new AdmissionsExpired(queueId, List.of(command.userId()), command.now()));
        }
        apply(new PersonJoined(queueId, command.userId(), lastPosition + 1, command.now()));
        return new Place(lastPosition, Standing.WAITING, (long) waiting.size(), null);
    }

    @CommandHandler
    Tick decide(AdmitNext command) {
        var now = command.now();
        var expired = admitted.entrySet()
                .stream()
                .filter(e -> !e.getValue().isLive(now))
                .map(Map.Entry::getKey)
                .toList();
        if (!expired.isEmpty()) {
            apply(new AdmissionsExpired(queueId, expired, now));
        }
        var next = waiting.entrySet().stream().limit(vacancies(now)).toList();
        if (!next.isEmpty()) {
            apply(new PeopleAdmitted(queueId, next.stream().map(Map.Entry::getKey).toList(), next.getLast().getValue(),
                    now, now.plus(Duration.ofMinutes(settings.admissionMinutes()))));
        }
        boolean nobodyToAdmit = waiting.isEmpty() || !now.isBefore(closesAt);
        return new Tick(nobodyToAdmit && admitted.isEmpty(), getVersion());
    }

    private int vacancies(Instant now) {
        boolean opened = settings.opensAt() == null || !now.isBefore(settings.opensAt());
        if (!opened || !now.isBefore(closesAt)) {
            return 0;
        }
        int free = Math.max(0, settings.maxActive() - admitted.size());
        return Math.min(free, pacing.allowance(now, settings.admitPerMinute()));
    }

    @CommandHandler
    @Nullable
    Instant decide(CheckAdmission command) {
        var admission = admitted.get(command.userId());
        return admission != null && admission.isLive(command.now()) ? admission.until() : null;
    }

    @CommandHandler
    void decide(LeaveWaitingRoom command) {
        if (waiting.containsKey(command.userId())) {
            apply(new PersonLeft(queueId, command.userId(), command.now()));
        }
    }

    @CommandHandler
    void decide(EndAdmission command) {
        if (admitted.containsKey(command.userId())) {
            apply(new AdmissionEnded(queueId, command.userId(), command.reason(), command.now()));
        }
    }

    @EventSourcingHandler
    void evolve(WaitingRoomOpened event) {
        queueId = event.queueId();
        settings = event.settings();
        closesAt = event.closesAt();
    }

    @EventSourcingHandler
    void evolve(PersonJoined event) {
        lastPosition = event.position();
        waiting.put(event.userId(), event.position());
    }

    @EventSourcingHandler
    void evolve(PersonLeft event) {
        waiting.remove(event.userId());
    }

    @EventSourcingHandler
    void evolve(PeopleAdmitted event) {
        for (var userId : event.userIds()) {
            var position = waiting.remove(userId);
            if (position != null) {
                admitted.put(userId, new Admission(position, event.admittedUntil()));
            }
        }
        pacing.admitted(event.admittedAt(), event.userIds().size(), settings.admitPerMinute());
    }

    @EventSourcingHandler
    void evolve(AdmissionEnded event) {
        admitted.remove(event.userId());
    }

    @EventSourcingHandler
    void evolve(AdmissionsExpired event) {
        event.userIds().forEach(admitted::remove);
    }

    private record Admission(long position, Instant until) {
        boolean isLive(Instant now) {
            return now.isBefore(until);
        }
    }
}
