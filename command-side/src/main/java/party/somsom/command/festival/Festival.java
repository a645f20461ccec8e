package party.somsom.command.festival;

import static java.util.Objects.requireNonNullElse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import party.somsom.command.OrganiserOnly;
import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;
import party.somsom.messages.festival.FestivalCommand.CancelFestival;
import party.somsom.messages.festival.FestivalCommand.ChangeFestival;
import party.somsom.messages.festival.FestivalCommand.CreateFestival;
import party.somsom.messages.festival.FestivalCommand.MoveFestival;
import party.somsom.messages.festival.FestivalEvent.FestivalCancelled;
import party.somsom.messages.festival.FestivalEvent.FestivalChanged;
import party.somsom.messages.festival.FestivalEvent.FestivalCreated;
import party.somsom.messages.festival.FestivalEvent.FestivalMoved;

/** A festival as its organiser planned it. */
@AggregateRoot(type = "festival")
@Revision("2")
class Festival {
    @AggregateIdentifier
    private String festivalId;
    private String organiserId;
    private Texts texts;
    private LocalDate startDate;
    private LocalDate endDate;
    private Instant movedAt;
    private boolean cancelled;

    @SuppressWarnings("NullAway.Init") // Axon creates it empty and replays its events
    Festival() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CreateFestival command) {
        if (festivalId == null) {
            apply(new FestivalCreated(command.festivalId(), command.organiserId(), command.chatRoomId(), command.plan(),
                    command.now()));
        }
    }

    @CommandHandler
    void decide(ChangeFestival command) {
        refuseUnlessItMayChange(command.userId());
        var changed = texts.with(command);
        if (!changed.equals(texts)) {
            apply(new FestivalChanged(festivalId, changed.title(), changed.description(), changed.venue(),
                    command.now()));
        }
    }

    @CommandHandler
    void decide(MoveFestival command) {
        refuseUnlessItMayChange(command.userId());
        if (!command.startDate().equals(startDate)) {
            var days = startDate.until(command.startDate(), ChronoUnit.DAYS);
            apply(new FestivalMoved(festivalId, command.startDate(), endDate.plusDays(days),
                    laterThanTheLastMove(command.now())));
        }
    }

    @CommandHandler
    void decide(CancelFestival command) {
        new OrganiserOnly(organiserId).check(command.userId());
        if (!cancelled) {
            apply(new FestivalCancelled(festivalId, command.now()));
        }
    }

    private void refuseUnlessItMayChange(String userId) {
        new OrganiserOnly(organiserId).check(userId);
        if (cancelled) {
            throw new Rejection(Code.FESTIVAL_CANCELLED, festivalId).asException();
        }
    }

    /** Makes sure that the later of two moves has the later time, even if clocks differ, so receivers can tell. */
    private Instant laterThanTheLastMove(Instant now) {
        return now.isAfter(movedAt) ? now : movedAt.plus(Duration.ofMillis(1));
    }

    @EventSourcingHandler
    void evolve(FestivalCreated event) {
        var plan = event.plan();
        festivalId = event.festivalId();
        organiserId = event.organiserId();
        texts = new Texts(plan.title(), plan.description(), plan.venue());
        startDate = plan.startDate();
        endDate = plan.endDate();
        movedAt = event.createdAt();
    }

    @EventSourcingHandler
    void evolve(FestivalChanged event) {
        texts = new Texts(event.title(), event.description(), event.venue());
    }

    @EventSourcingHandler
    void evolve(FestivalMoved event) {
        startDate = event.startDate();
        endDate = event.endDate();
        movedAt = event.movedAt();
    }

    @EventSourcingHandler
    void evolve(FestivalCancelled event) {
        cancelled = true;
    }

    private record Texts(String title, String description, @Nullable String venue) {
        Texts with(ChangeFestival change) {
            return new Texts(requireNonNullElse(change.title(), title),
                    requireNonNullElse(change.description(), description),
                    change.venue() == null ? venue : change.venue());
        }
    }
}
