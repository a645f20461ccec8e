package party.somsom.messages.festival;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Event;
import party.somsom.messages.Stored;

/** Everything that happened to a festival. */
public sealed interface FestivalEvent extends Event {
    String festivalId();

    @Stored("festival.festival-created.v1")
    record FestivalCreated(String festivalId, String organiserId, String chatRoomId, FestivalPlan plan,
            Instant createdAt) implements FestivalEvent {
    }

    /** The complete new texts that visitors read. */
    @Stored("festival.festival-changed.v1")
    record FestivalChanged(String festivalId, String title, String description, @Nullable String venue,
            Instant changedAt) implements FestivalEvent {
    }

    /** Every date moves by the same number of days. */
    @Stored("festival.festival-moved.v1")
    record FestivalMoved(String festivalId, LocalDate startDate, LocalDate endDate, Instant movedAt)
            implements
                FestivalEvent {
    }

    @Stored("festival.festival-cancelled.v1")
    record FestivalCancelled(String festivalId, Instant cancelledAt) implements FestivalEvent {
    }
}
