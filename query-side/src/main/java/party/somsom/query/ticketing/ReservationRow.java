package party.somsom.query.ticketing;

import java.time.Instant;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import party.somsom.foundation.projection.UtcTime;
import party.somsom.messages.ticketing.ReservationView.Status;

/** A reservation as {@link ReservationProjection} writes it. */
@Entity
@Immutable
@Table(catalog = "somsom_views", name = "reservation")
class ReservationRow {
    @Id
    String reservationId;
    String inventoryId;
    String userId;
    String festivalId;
    int quantity;
    @Enumerated(EnumType.STRING)
    Status status;
    @Convert(converter = UtcTime.class)
    Instant reservedAt;
}
