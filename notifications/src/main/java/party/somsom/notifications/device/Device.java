package party.somsom.notifications.device;

import java.util.Locale;

import party.somsom.foundation.digest.Sha256;

/**
 * A device that shows pushes.
 *
 * @param token     by which FCM knows the device
 * @param sessionId of the session in which pushes were switched on
 */
public record Device(String token, String userId, String sessionId, Platform platform, Locale language) {
    public String id() {
        return idOf(token);
    }

    static String idOf(String token) {
        return Sha256.key(token);
    }
}
