package party.somsom.query.festival;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** One date of a festival, as {@link AvailabilityProjection} writes it. */
@Entity
@Immutable
@Table(catalog = "somsom_views", name = "festival_date")
class FestivalDateRow {
    @Id
    String inventoryId;
    String festivalId;
    @Column(name = "festival_date")
    LocalDate date;
    int capacity;
    int remaining;
    boolean cancelled;
}
