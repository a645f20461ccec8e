package party.somsom.query.festival;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import party.somsom.foundation.projection.UtcTime;
import party.somsom.messages.festival.FestivalStatus;

/** A festival as {@link FestivalProjection} writes it. */
@Entity
@Immutable
@Table(catalog = "somsom_views", name = "festival")
class FestivalRow {
    @Id
    String festivalId;
    String chatRoomId;
    String organiserId;
    @Enumerated(EnumType.STRING)
    FestivalStatus status;
    String title;
    @Column(columnDefinition = "text")
    String description;
    @Nullable
    String venue;
    String timezone;
    LocalDate startDate;
    LocalDate endDate;
    int ticketsPerDate;
    int maxPerUser;
    @Convert(converter = UtcTime.class)
    @Nullable
    Instant salesOpenAt;
    @Convert(converter = UtcTime.class)
    @Nullable
    Instant salesCloseAt;
    boolean hasWaitingRoom;
    @Convert(converter = UtcTime.class)
    @Nullable
    Instant roomOpensAt;
    @Convert(converter = UtcTime.class)
    Instant roomClosesAt;
    @Nullable
    Integer admitPerMinute;
    @Nullable
    Integer maxActive;
    @Nullable
    Integer admissionMinutes;
    @Convert(converter = UtcTime.class)
    Instant createdAt;
}
