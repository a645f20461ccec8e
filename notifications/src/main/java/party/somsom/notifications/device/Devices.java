package party.somsom.notifications.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose devices show pushes. A device belongs to whoever switched pushes on there last. */
public final class Devices {
    private static final String ACTIVATE = """
            INSERT INTO somsom_notifications.device
            (device_id, token, user_id, session_id, platform, language, seen_at)
            VALUES (:id, :token, :userId, :sessionId, :platform, :language, :seenAt)
            ON DUPLICATE KEY UPDATE user_id = VALUES(user_id), session_id = VALUES(session_id),
            platform = VALUES(platform), language = VALUES(language), seen_at = VALUES(seen_at)""";
    /** Of one account, the latest: more are no person's, and each costs a call to FCM whenever there is news. */
    private static final int MOST = 20;
    private static final String FORGET_SURPLUS = """
            DELETE FROM somsom_notifications.device WHERE device_id IN (SELECT device_id FROM (
            SELECT device_id FROM somsom_notifications.device WHERE user_id = :userId
            ORDER BY seen_at DESC, device_id LIMIT 1000 OFFSET %d) surplus)""".formatted(MOST);
    private static final int AT_A_TIME = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Devices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void activate(Device device) {
        jdbc.sql(ACTIVATE)
                .param("id", device.id())
                .param("token", device.token())
                .param("userId", device.userId())
                .param("sessionId", device.sessionId())
                .param("platform", device.platform().name())
                .param("language", device.language().getLanguage())
                .param("seenAt", clock.millis())
                .update();
        jdbc.sql(FORGET_SURPLUS).param("userId", device.userId()).update();
    }

    /** Does nothing to a device of somebody else. */
    public void deactivate(String userId, String token) {
        jdbc.sql("DELETE FROM somsom_notifications.device WHERE device_id = :id AND user_id = :userId")
                .param("id", Device.idOf(token))
                .param("userId", userId)
                .update();
    }

    /** Those on which pushes were switched on in this session. */
    public void detach(String sessionId) {
        jdbc.sql("DELETE FROM somsom_notifications.device WHERE session_id = :sessionId")
                .param("sessionId", sessionId)
                .update();
    }

    public List<Device> of(Collection<String> userIds) {
        return userIds.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM somsom_notifications.device WHERE user_id IN (:userIds)")
                        .param("userIds", userIds)
                        .query(Devices::read)
                        .list();
    }

    /** FCM knows them no longer. */
    public void forget(Collection<String> deviceIds) {
        if (!deviceIds.isEmpty()) {
            jdbc.sql("DELETE FROM somsom_notifications.device WHERE device_id IN (:ids)")
                    .param("ids", deviceIds)
                    .update();
        }
    }

    /** In small steps, so that no row is locked for long. */
    public void forgetUnseenSince(Instant before) {
        int forgotten;
        do {
            forgotten = jdbc.sql("DELETE FROM somsom_notifications.device WHERE seen_at < :before LIMIT " + AT_A_TIME)
                    .param("before", before.toEpochMilli())
                    .update();
        } while (forgotten > 0);
    }

    private static Device read(ResultSet row, int number) throws SQLException {
        return new Device(row.getString("token"), row.getString("user_id"), row.getString("session_id"),
                Platform.valueOf(row.getString("platform")), Locale.of(row.getString("language")));
    }
}
