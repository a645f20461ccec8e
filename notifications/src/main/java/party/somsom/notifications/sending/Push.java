package party.somsom.notifications.sending;

import java.time.Instant;

import party.somsom.notifications.Letter;
import party.somsom.notifications.device.Device;

/**
 * A letter for one device.
 *
 * @param collapseKey a device shows only the last push with the same key
 * @param validUntil  after that it need not be shown
 */
public record Push(Letter letter, Device device, String collapseKey, Instant validUntil) {
    Key key() {
        return new Key(letter.notificationId(), device.id());
    }

    /** Identifies a push. There is one outcome for each key. */
    record Key(String notificationId, String deviceId) {
    }
}
