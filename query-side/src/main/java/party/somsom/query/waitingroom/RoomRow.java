package party.somsom.query.waitingroom;

import java.time.Instant;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import party.somsom.foundation.projection.UtcTime;

/** The part of a festival's row that matters here. The projection of festivals writes it. */
@Entity
@Immutable
@Table(catalog = "somsom_views", name = "festival")
class RoomRow {
    @Id
    String festivalId;
    String timezone;
    boolean hasWaitingRoom;
    @Convert(converter = UtcTime.class)
    Instant roomClosesAt;
}
