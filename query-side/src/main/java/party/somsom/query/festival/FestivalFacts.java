package party.somsom.query.festival;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.festival.FestivalDetail;
import party.somsom.messages.festival.FestivalDetail.Availability;
import party.somsom.messages.festival.FestivalDetail.WaitingRoom;
import party.somsom.messages.festival.FestivalStatus;
import party.somsom.messages.waitingroom.QueueState;

/** The facts of a festival from its table. */
record FestivalFacts(String festivalId, String chatRoomId, String organiserId, FestivalStatus status, String title,
        String description, @Nullable String venue, String timezone, LocalDate startDate, LocalDate endDate,
        int ticketsPerDate, int maxPerUser, @Nullable Instant salesOpenAt, @Nullable Instant salesCloseAt,
        boolean hasWaitingRoom, @Nullable Instant roomOpensAt, Instant roomClosesAt, @Nullable Integer admitPerMinute,
        @Nullable Integer maxActive, @Nullable Integer admissionMinutes, Instant createdAt) {
    FestivalDetail detail(List<Availability> dates, Instant now) {
        return new FestivalDetail(festivalId, chatRoomId, organiserId, status, title, description, venue, timezone,
                startDate, endDate, ticketsPerDate, maxPerUser, salesOpenAt, salesCloseAt, dates,
                hasWaitingRoom ? waitingRoom(now) : null, createdAt);
    }

    private WaitingRoom waitingRoom(Instant now) {
        return new WaitingRoom(QueueState.at(now, roomOpensAt, roomClosesAt), roomOpensAt,
                Objects.requireNonNull(admitPerMinute), Objects.requireNonNull(maxActive),
                Objects.requireNonNull(admissionMinutes));
    }
}
