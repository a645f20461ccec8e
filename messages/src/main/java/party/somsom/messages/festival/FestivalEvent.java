package party.somsom.messages.festival;

import java.time.Instant;
import java.time.LocalDate;

/** What happened to a festival. */
public sealed interface FestivalEvent {
    String festivalId();

    record FestivalCreated(String festivalId, String organiserId, String chatRoomId, FestivalPlan plan,
            Instant createdAt) implements FestivalEvent {
    }

    /** Every date takes place the same number of days earlier or later. */
    record FestivalMoved(String festivalId, LocalDate startDate, LocalDate endDate, Instant movedAt)
            implements
                FestivalEvent {
    }

    record FestivalCancelled(String festivalId, Instant cancelledAt) implements FestivalEvent {
    }
}
