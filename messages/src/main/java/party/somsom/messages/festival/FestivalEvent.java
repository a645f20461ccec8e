package party.somsom.messages.festival;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What happened to a festival. */
public sealed interface FestivalEvent {
    String festivalId();

    record FestivalCreated(String festivalId, String organiserId, String chatRoomId, FestivalPlan plan,
            Instant createdAt) implements FestivalEvent {
    }

    /** What visitors read, all of it as it is from now on. */
    record FestivalChanged(String festivalId, String title, String description, @Nullable String venue,
            Instant changedAt) implements FestivalEvent {
    }

    /** Every date takes place the same number of days earlier or later. */
    record FestivalMoved(String festivalId, LocalDate startDate, LocalDate endDate, Instant movedAt)
            implements
                FestivalEvent {
    }

    record FestivalCancelled(String festivalId, Instant cancelledAt) implements FestivalEvent {
    }
}
