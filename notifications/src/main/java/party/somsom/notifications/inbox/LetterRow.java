package party.somsom.notifications.inbox;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.database.Milliseconds;
import party.somsom.notifications.Kind;

/** A letter in a person's inbox. Statements change the row; entities only read it. */
@Entity
@Table(catalog = "somsom_notifications", name = "notification")
class LetterRow {
    @Id
    @Column(columnDefinition = "char")
    String notificationId;
    String userId;
    String reservationId;
    @Enumerated(EnumType.STRING)
    Kind kind;
    String festivalId;
    String festivalTitle;
    LocalDate festivalDate;
    @Convert(converter = Milliseconds.class)
    Instant occurredAt;
    @Convert(converter = Milliseconds.class)
    Instant sentAt;
    @Convert(converter = Milliseconds.class)
    @Nullable
    Instant readAt;
    @Column(columnDefinition = "char")
    String toldBy;
}
