package party.somsom.events;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What is published about festivals. */
public sealed interface PublishedFestivalEvent extends PublishedEvent {
    /** @param admitPerMinute absent, like {@code maxActive}, if people can reserve without waiting */
    @PublishedType(value = "festival.festival-created.v1", when = "An organiser has created a festival.")
    record FestivalCreatedV1(String festivalId, String organiserPersonId, String chatRoomId, String timezone,
            LocalDate startDate, LocalDate endDate, int ticketsPerDate, int maxPerPerson,
            @Nullable Instant salesOpenAt, @Nullable Instant salesCloseAt, @Nullable Integer admitPerMinute,
            @Nullable Integer maxActive, Instant createdAt) implements PublishedFestivalEvent {
    }

    @PublishedType(value = "festival.festival-moved.v1",
            when = "All dates of a festival have moved by the same number of days.")
    record FestivalMovedV1(String festivalId, LocalDate startDate, LocalDate endDate,
            Instant movedAt) implements PublishedFestivalEvent {
    }

    @PublishedType(value = "festival.festival-cancelled.v1", when = "The organiser has cancelled a festival.")
    record FestivalCancelledV1(String festivalId, Instant cancelledAt) implements PublishedFestivalEvent {
    }
}
