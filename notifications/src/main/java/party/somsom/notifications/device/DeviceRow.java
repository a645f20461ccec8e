package party.somsom.notifications.device;

import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A device and its owner. Statements change the row; entities only read it. */
@Entity
@Table(catalog = "somsom_notifications", name = "device")
class DeviceRow {
    @Id
    @Column(columnDefinition = "char")
    String deviceId;
    String token;
    String userId;
    String sessionId;
    @Enumerated(EnumType.STRING)
    Platform platform;
    Locale language;
    /** In milliseconds. */
    long seenAt;
    @Nullable
    String consentVersion;
    /** In milliseconds. */
    long consentedAt;
}
