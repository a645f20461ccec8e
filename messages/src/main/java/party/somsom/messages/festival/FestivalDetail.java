package party.somsom.messages.festival;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.waitingroom.QueueState;

/** Everything that a visitor sees of a festival. */
public record FestivalDetail(String festivalId, String chatRoomId, String organiserId, FestivalStatus status,
        String title, String description,
        @Nullable String venue, String timezone, LocalDate startDate, LocalDate endDate, int ticketsPerDate,
        int maxPerUser, @Nullable Instant salesOpenAt, @Nullable Instant salesCloseAt, List<Availability> dates,
        @Nullable WaitingRoom waitingRoom, Instant createdAt) {
    /** The tickets of one date. */
    public record Availability(LocalDate date, int capacity, int remaining) {
    }

    /** The festival's waiting room, and whether it admits people now. */
    public record WaitingRoom(QueueState state, @Nullable Instant opensAt, int admitPerMinute, int maxActive,
            int admissionMinutes) {
    }
}
