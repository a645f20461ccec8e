package party.somsom.notifications.device;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Whose devices show pushes. A device belongs to whoever switched pushes on there last. */
public final class Devices {
    /** Of one account, the latest: more are no person's, and each costs a call to FCM whenever there is news. */
    private static final int MOST = 20;

    private final DeviceRows rows;
    private final Clock clock;

    Devices(DeviceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public void activate(Device device) {
        rows.put(device.id(), device.token(), device.userId(), device.sessionId(), device.platform().name(),
                device.language().getLanguage(), clock.millis());
        rows.deleteSurplusOf(device.userId(), MOST);
    }

    /** Does nothing to a device of somebody else. */
    public void deactivate(String userId, String token) {
        rows.deleteOf(userId, Device.idOf(token));
    }

    /** Those on which pushes were switched on in this session. */
    public void detach(String sessionId) {
        rows.deleteBySession(sessionId);
    }

    public List<Device> of(Collection<String> userIds) {
        return userIds.isEmpty() ? List.of() : rows.of(userIds);
    }

    /** FCM knows them no longer. */
    public void forget(Collection<String> deviceIds) {
        if (!deviceIds.isEmpty()) {
            rows.deleteAll(deviceIds);
        }
    }

    /** In small steps, so that no row is locked for long. */
    public void forgetUnseenSince(Instant before) {
        int forgotten;
        do {
            forgotten = rows.deleteSomeUnseenSince(before.toEpochMilli());
        } while (forgotten > 0);
    }
}
