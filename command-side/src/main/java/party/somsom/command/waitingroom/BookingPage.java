package party.somsom.command.waitingroom;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

import party.somsom.foundation.compact.IdTable;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EndAdmission;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EnterBookingPage;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionEnded;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsExpired;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsMissed;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleSentAway;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonEntered;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;

/**
 * Knows who is admitted, until when, and who has used the second chance. Decides who enters and whose admission ends.
 */
class BookingPage {
    private static final long BYTES_OF_AN_ADMISSION = 250;

    private final LinkedHashMap<String, Admission> admissions = new LinkedHashMap<>();
    private final IdTable missedOnce = new IdTable(0);

    @Nullable
    Admission of(String userId) {
        return admissions.get(userId);
    }

    int size() {
        return admissions.size();
    }

    @CommandHandler
    @Nullable
    Instant decide(EnterBookingPage command) {
        var admitted = of(command.userId());
        if (admitted == null || !admitted.isLive(command.now())) {
            return null;
        }
        if (!admitted.hasEntered()) {
            apply(new PersonEntered(command.queueId(), command.userId(), command.now()));
        }
        return admitted.until();
    }

    @CommandHandler
    void decide(EndAdmission command) {
        var admitted = of(command.userId());
        if (admitted != null && (command.until() == null || command.until().equals(admitted.until()))) {
            apply(new AdmissionEnded(command.queueId(), command.userId(), command.reason(), command.now()));
        }
    }

    void endLapsed(String queueId, Instant now) {
        var expired = expired(now);
        if (!expired.isEmpty()) {
            apply(new AdmissionsExpired(queueId, expired, now));
        }
        var missed = missed(now);
        if (!missed.isEmpty()) {
            apply(new AdmissionsMissed(queueId, missed, now));
        }
    }

    /** The people who did not enter in time and have another chance. */
    private List<String> missed(Instant now) {
        return all(admission -> admission.isMissed(now) && !admission.lastChance());
    }

    /** The people whose admission is over for good. */
    private List<String> expired(Instant now) {
        return all(admission -> !admission.isLive(now) && (!admission.isMissed(now) || admission.lastChance()));
    }

    private List<String> all(Predicate<Admission> condition) {
        return admissions.entrySet()
                .stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @EventSourcingHandler
    void on(PeopleAdmitted event) {
        for (var userId : event.userIds()) {
            admissions.put(userId,
                    new Admission(event.enterBy(), event.admittedUntil(), missedOnce.remove(userId)));
        }
    }

    @EventSourcingHandler
    void on(PersonEntered event) {
        admissions.computeIfPresent(event.userId(), (userId, admission) -> admission.entered());
    }

    @EventSourcingHandler
    void on(AdmissionsMissed event) {
        event.userIds().forEach(admissions::remove);
        event.userIds().stream().filter(userId -> !missedOnce.contains(userId)).forEach(missedOnce::add);
    }

    @EventSourcingHandler
    void on(AdmissionsExpired event) {
        event.userIds().forEach(admissions::remove);
    }

    @EventSourcingHandler
    void on(AdmissionEnded event) {
        admissions.remove(event.userId());
    }

    @EventSourcingHandler
    void on(PersonLeft event) {
        forget(event.userId());
    }

    @EventSourcingHandler
    void on(PeopleSentAway event) {
        event.userIds().forEach(this::forget);
    }

    private void forget(String userId) {
        admissions.remove(userId);
        missedOnce.remove(userId);
    }

    long weight() {
        return admissions.size() * BYTES_OF_AN_ADMISSION + missedOnce.weight();
    }

    /** @param enterBy absent once the person has entered */
    record Admission(@Nullable Instant enterBy, Instant until, boolean lastChance) {
        boolean isLive(Instant now) {
            return now.isBefore(until) && !isMissed(now);
        }

        boolean isMissed(Instant now) {
            return enterBy != null && !now.isBefore(enterBy);
        }

        boolean hasEntered() {
            return enterBy == null;
        }

        private Admission entered() {
            return new Admission(null, until, lastChance);
        }
    }
}
