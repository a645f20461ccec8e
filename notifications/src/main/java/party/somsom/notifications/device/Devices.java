package party.somsom.notifications.device;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The devices that show pushes. A device belongs to the person who switched pushes on there last. */
public final class Devices {
    /**
     * Keeps the latest devices of an account: no person has more, and each one costs a call to FCM whenever there is
     * news.
     */
    private static final int MOST = 20;

    private final DeviceRows rows;
    private final Clock clock;

    Devices(DeviceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @param consent the version of the terms that its owner agrees to with this, if the client says so */
    public void activate(Device device, @Nullable String consent) {
        rows.put(device.id(), device.token(), device.userId(), device.sessionId(), device.platform().name(),
                device.language().getLanguage(), clock.millis(), consent);
        forget(rows.surplusOf(device.userId(), MOST));
    }

    /** Does nothing if the device belongs to somebody else. */
    public void deactivate(String userId, String token) {
        rows.deleteOf(userId, Device.idOf(token));
    }

    /** Removes the devices on which pushes were switched on in this session. */
    public void detach(String sessionId) {
        rows.deleteBySession(sessionId);
    }

    public List<Device> of(Collection<String> userIds) {
        return userIds.isEmpty() ? List.of() : rows.of(userIds);
    }

    /** Removes devices that FCM does not know any more. */
    public void forget(Collection<String> deviceIds) {
        if (!deviceIds.isEmpty()) {
            rows.deleteAll(deviceIds);
        }
    }

    /** Deletes in small steps, so that no row is locked for long. */
    public void forgetUnseenSince(Instant before) {
        int forgotten;
        do {
            forgotten = rows.deleteSomeUnseenSince(before.toEpochMilli());
        } while (forgotten > 0);
    }
}
