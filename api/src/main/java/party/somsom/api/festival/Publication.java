package party.somsom.api.festival;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import party.somsom.api.gateway.Messages;
import party.somsom.api.idempotency.RequestIds;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.messages.chat.ChatQuery.FindMembership;
import party.somsom.messages.festival.FestivalDetail;
import party.somsom.messages.festival.FestivalPlan;
import party.somsom.messages.festival.FestivalQuery.FindFestival;
import party.somsom.messages.festival.FestivalQuery.FindTerms;
import party.somsom.messages.festival.FestivalStatus;
import party.somsom.messages.festival.FestivalTerms;
import party.somsom.messages.waitingroom.WaitingRoomCommand.CloseWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomIds;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindPlaces;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindQueueStatuses;

/**
 * Waits until a new festival is ready for use. Automations open its inventories, waiting room and chat room, and its
 * creator finds them there when the answer comes.
 */
@Component
class Publication {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_NANOS = Duration.ofMillis(5).toNanos();

    private final Messages messages;

    Publication(Messages messages) {
        this.messages = messages;
    }

    /** Refuses with {@code READ_MODEL_BEHIND} if it takes too long. The festival is created all the same. */
    FestivalDetail await(String festivalId, FestivalPlan plan) {
        return await(() -> published(festivalId, plan));
    }

    /** Like {@link #await}, for a festival that was changed, moved or cancelled with all its dates. */
    FestivalDetail awaitChanged(String festivalId) {
        return await(() -> changed(festivalId));
    }

    /**
     * Closes the waiting room of a cancelled festival. When this returns, no node takes anybody in, and reads show that
     * the room is empty. If it fails, {@code WhenFestivalCancelledThenEndSales} closes the room a moment later.
     */
    void closeRoom(String festivalId, String organiserId, Instant now) {
        var queueId = WaitingRoomIds.queueId(festivalId);
        try {
            messages.send(new CloseWaitingRoom(queueId, now), ProblemCode.QUEUE_NOT_FOUND);
            messages.ask(new FindPlaces(queueId, List.of(organiserId), true));
        } catch (RuntimeException e) {
            LOG.warn("The room of the cancelled festival {} closes a moment later: {}", festivalId, e.toString());
        }
    }

    private static FestivalDetail await(Supplier<Optional<FestivalDetail>> festival) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var found = festival.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new ProblemException(ProblemCode.READ_MODEL_BEHIND);
    }

    private Optional<FestivalDetail> changed(String festivalId) {
        return messages.ask(new FindTerms(festivalId, true))
                .flatMap(terms -> messages.ask(new FindFestival(festivalId, false))
                        .filter(detail -> haveFollowed(terms.dates(), detail)));
    }

    private static boolean haveFollowed(List<FestivalTerms.Date> dates, FestivalDetail festival) {
        var days = festival.startDate().datesUntil(festival.endDate().plusDays(1)).toList();
        return festival.status() == FestivalStatus.CANCELLED
                ? dates.stream().allMatch(FestivalTerms.Date::cancelled)
                : dates.stream().map(FestivalTerms.Date::date).toList().equals(days);
    }

    private Optional<FestivalDetail> published(String festivalId, FestivalPlan plan) {
        var festival = messages.ask(new FindFestival(festivalId, true));
        festival.ifPresent(found -> RequestIds.refuseOther(isOf(plan, found)));
        return festival
                .filter(detail -> detail.dates().size() == plan.dates().size())
                .filter(this::isRoomOpen)
                .filter(detail -> plan.waitingRoom() == null
                        || !messages.ask(new FindQueueStatuses(List.of(WaitingRoomIds.queueId(festivalId))))
                                .isEmpty());
    }

    /** Not, if the same idempotency key has made another festival before. */
    private static boolean isOf(FestivalPlan plan, FestivalDetail festival) {
        return plan.title().equals(festival.title()) && plan.description().equals(festival.description())
                && Objects.equals(plan.venue(), festival.venue()) && plan.startDate().equals(festival.startDate())
                && plan.endDate().equals(festival.endDate()) && plan.ticketsPerDate() == festival.ticketsPerDate()
                && plan.maxPerUser() == festival.maxPerUser()
                && (plan.waitingRoom() == null) == (festival.waitingRoom() == null);
    }

    private boolean isRoomOpen(FestivalDetail detail) {
        return messages.ask(new FindMembership(detail.chatRoomId(), detail.organiserId(), true))
                .isPresent();
    }
}
