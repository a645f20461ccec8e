package party.somsom.command.waitingroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Objects;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

import party.somsom.messages.waitingroom.PacingView;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ChangePacing;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PacingChanged;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;

/**
 * Computes how many people may be let through at an instant. Admissions are spread evenly over the minute, and in no 60
 * seconds are there more than the rate allows: unused time is worth at most {@link #BURST}. After a change of the rate,
 * the admissions of the past minute count against the new rate.
 */
class Pacing {
    static final Duration WINDOW = Duration.ofMinutes(1);
    static final Duration BURST = Duration.ofSeconds(2);

    private final ArrayDeque<Admission> lastMinute = new ArrayDeque<>();
    private PacingView pace = new PacingView(1, 0, true);
    private @Nullable Instant paidUntil;
    private String reason = "";

    PacingView view() {
        return pace;
    }

    PacingView with(ChangePacing change) {
        return new PacingView(Objects.requireNonNullElse(change.admitPerMinute(), pace.admitPerMinute()),
                Objects.requireNonNullElse(change.maxActive(), pace.maxActive()),
                Objects.requireNonNullElse(change.paused(), pace.paused()));
    }

    /** The reason of a pause may follow the pause. Any other reason belongs to a new pace. */
    boolean isNew(ChangePacing change) {
        var changed = with(change);
        return !changed.equals(pace) || changed.paused() && !change.reason().equals(reason);
    }

    /** @param active the people who are already on the booking page */
    int allowance(Instant now, int active) {
        if (pace.paused()) {
            return 0;
        }
        var spread = Duration.between(paidUntil(now), now).dividedBy(interval());
        long inWindow = lastMinute.stream()
                .filter(admission -> admission.at().isAfter(now.minus(WINDOW)))
                .mapToLong(Admission::people)
                .sum();
        long allowed = Math.min(spread, pace.admitPerMinute() - inWindow);
        return (int) Math.max(0, Math.min(allowed, pace.maxActive() - (long) active));
    }

    @EventSourcingHandler
    void on(WaitingRoomOpened event) {
        pace = new PacingView(event.settings().admitPerMinute(), event.settings().maxActive(), false);
    }

    @EventSourcingHandler
    void on(PacingChanged event) {
        pace = new PacingView(event.admitPerMinute(), event.maxActive(), event.paused());
        reason = event.reason();
    }

    @EventSourcingHandler
    void on(PeopleAdmitted event) {
        var at = event.admittedAt();
        paidUntil = paidUntil(at).plus(interval().multipliedBy(event.userIds().size()));
        lastMinute.removeIf(admission -> !admission.at().isAfter(at.minus(WINDOW)));
        lastMinute.add(new Admission(at, event.userIds().size()));
    }

    /** The instant up to which the rate has been used. It is never further back than the time that may be saved up. */
    private Instant paidUntil(Instant now) {
        var saved = BURST.compareTo(interval()) > 0 ? BURST : interval();
        var earliest = now.minus(saved);
        return paidUntil == null || paidUntil.isBefore(earliest) ? earliest : paidUntil;
    }

    private Duration interval() {
        return WINDOW.dividedBy(pace.admitPerMinute());
    }

    private record Admission(Instant at, int people) {
    }
}
