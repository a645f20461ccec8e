package party.somsom.command.waitingroom;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import party.somsom.command.OrganiserOnly;
import party.somsom.foundation.eventstore.Weighed;
import party.somsom.messages.waitingroom.PacingView;
import party.somsom.messages.waitingroom.Places;
import party.somsom.messages.waitingroom.Tick;
import party.somsom.messages.waitingroom.WaitingRoomCommand.AdmitNext;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ChangePacing;
import party.somsom.messages.waitingroom.WaitingRoomCommand.CloseWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.DrawLine;
import party.somsom.messages.waitingroom.WaitingRoomCommand.JoinWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.LeaveWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.OpenWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ReturnToLine;
import party.somsom.messages.waitingroom.WaitingRoomEvent.LineDrawn;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PacingChanged;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeoplePassedOver;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleSentAway;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PlacesDrawn;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomClosed;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;

/**
 * The line in front of one festival's booking page. This class decides. Its fields remember when it closes, who came
 * before it opened, who has which position, who is on the booking page, and how many people may come.
 */
@AggregateRoot(type = "waiting-room")
@Revision("5")
class WaitingRoom implements Weighed {
    private static final int MOST_IN_AN_EVENT = 1_000;
    private static final Duration TIME_TO_ENTER = Duration.ofMinutes(1);

    @AggregateIdentifier
    private String queueId;
    private @Nullable String organiserId;
    private Duration admission;
    @AggregateMember
    private final Closing closing = new Closing();
    @AggregateMember
    private final PreQueue preQueue = new PreQueue();
    @AggregateMember
    private final Line line = new Line();
    @AggregateMember
    private final BookingPage page = new BookingPage();
    @AggregateMember
    private final Pacing pacing = new Pacing();

    @SuppressWarnings("NullAway.Init") // Axon creates it empty and replays its events
    WaitingRoom() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenWaitingRoom command) {
        if (queueId == null) {
            apply(new WaitingRoomOpened(command.queueId(), command.organiserId(), command.settings(),
                    command.seedHash(), command.closesAt(), command.now()));
        }
    }

    @CommandHandler
    PacingView decide(ChangePacing command) {
        new OrganiserOnly(organiserId).check(command.userId());
        closing.refuseIfPast(command.now());
        if (pacing.isNew(command)) {
            var changed = pacing.with(command);
            apply(new PacingChanged(queueId, changed.admitPerMinute(), changed.maxActive(), changed.paused(),
                    command.reason(), command.userId(), command.now()));
        }
        return pacing.view();
    }

    @CommandHandler
    Places decide(JoinWaitingRoom command) {
        return joining().join(command.userIds(), command.now());
    }

    @CommandHandler
    void decide(ReturnToLine command) {
        joining().comeBack(command.userId(), command.now());
    }

    private Joining joining() {
        return new Joining(queueId, closing, preQueue, line, page);
    }

    @CommandHandler
    void decide(DrawLine command) {
        if (!preQueue.isDrawDue(command.now())) {
            return;
        }
        var drawn = preQueue.draw(command.seed());
        apply(new LineDrawn(queueId, command.seed(), drawn.size(), command.now()));
        inParts(drawn, some -> apply(new PlacesDrawn(queueId, line.lastPosition() + 1, some)));
    }

    @CommandHandler
    void decide(CloseWaitingRoom command) {
        if (!closing.isForGood()) {
            var people = Stream.concat(line.people(), preQueue.people()).toList();
            apply(new WaitingRoomClosed(queueId, command.now()));
            inParts(people, some -> apply(new PeopleSentAway(queueId, some, command.now())));
        }
    }

    private static void inParts(List<String> people, Consumer<List<String>> part) {
        for (int from = 0; from < people.size(); from += MOST_IN_AN_EVENT) {
            part.accept(List.copyOf(people.subList(from, Math.min(people.size(), from + MOST_IN_AN_EVENT))));
        }
    }

    @CommandHandler
    Tick decide(AdmitNext command) {
        var now = command.now();
        if (preQueue.isDrawDue(now)) {
            return new Tick(false, true, getVersion());
        }
        page.endLapsed(queueId, now);
        passOver(command.silent(), now);
        admit(now);
        boolean nobodyToAdmit = line.size() == 0 || closing.isPast(now);
        return new Tick(nobodyToAdmit && page.size() == 0 && !preQueue.isOpen(), false, getVersion());
    }

    private void passOver(Set<String> silent, Instant now) {
        var waiting = silent.stream().filter(line::isWaiting).sorted().toList();
        if (!waiting.isEmpty()) {
            apply(new PeoplePassedOver(queueId, waiting, now));
        }
    }

    private void admit(Instant now) {
        var next = preQueue.isOpen() || closing.isPast(now)
                ? List.<String>of()
                : line.front(pacing.allowance(now, page.size()));
        if (!next.isEmpty()) {
            var half = admission.dividedBy(2);
            var toEnter = half.compareTo(TIME_TO_ENTER) < 0 ? half : TIME_TO_ENTER;
            apply(new PeopleAdmitted(queueId, next, line.servedThroughWith(next), now, now.plus(toEnter),
                    now.plus(admission)));
        }
    }

    /** A person on the booking page is not in line any more; {@code EndAdmission} ends their admission. */
    @CommandHandler
    void decide(LeaveWaitingRoom command) {
        var userId = command.userId();
        page.endLapsed(queueId, command.now());
        var admitted = page.of(userId);
        boolean isInLine = line.positionOf(userId) != null || preQueue.contains(userId);
        if (admitted == null ? isInLine : !admitted.hasEntered()) {
            apply(new PersonLeft(queueId, userId, command.now()));
        }
    }

    @EventSourcingHandler
    void evolve(WaitingRoomOpened event) {
        queueId = event.queueId();
        organiserId = event.organiserId();
        admission = Duration.ofMinutes(event.settings().admissionMinutes());
    }

    @Override
    public long weight() {
        return preQueue.weight() + line.weight() + page.weight();
    }
}
