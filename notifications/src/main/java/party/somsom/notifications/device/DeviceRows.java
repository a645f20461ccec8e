package party.somsom.notifications.device;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes devices. Each call that writes is a transaction of its own. */
interface DeviceRows extends Repository<DeviceRow, String> {
    @Query("""
            select new party.somsom.notifications.device.Device(d.token, d.userId, d.sessionId, d.platform, d.language)
            from DeviceRow d where d.userId in :userIds""")
    List<Device> of(Collection<String> userIds);

    List<DeviceRow> findByUserId(String userId);

    /**
     * The consent keeps its time until its version changes, or until the device belongs to another person.
     *
     * @param consent the version of the terms, if the client says so
     */
    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            INSERT INTO somsom_notifications.device
            (device_id, token, user_id, session_id, platform, language, seen_at, consent_version, consented_at)
            VALUES (:id, :token, :userId, :sessionId, :platform, :language, :seenAt, :consent, :seenAt)
            ON DUPLICATE KEY UPDATE
            consented_at = IF(user_id = VALUES(user_id) AND COALESCE(VALUES(consent_version), consent_version)
              <=> consent_version, consented_at, VALUES(consented_at)),
            consent_version = IF(user_id = VALUES(user_id), COALESCE(VALUES(consent_version), consent_version),
              VALUES(consent_version)),
            user_id = VALUES(user_id), session_id = VALUES(session_id),
            platform = VALUES(platform), language = VALUES(language), seen_at = VALUES(seen_at)""")
    void put(String id, String token, String userId, String sessionId, String platform, String language, long seenAt,
            @Nullable String consent);

    /** The ids of a person's devices but for the latest ones. Unlike a DELETE that looks for them, it locks nothing. */
    @Query("""
            select d.deviceId from DeviceRow d where d.userId = :userId
            order by d.seenAt desc, d.deviceId offset :latest rows""")
    List<String> surplusOf(String userId, int latest);

    @Modifying
    @Transactional
    @Query("delete from DeviceRow d where d.deviceId = :id and d.userId = :userId")
    void deleteOf(String userId, String id);

    @Modifying
    @Transactional
    @Query("delete from DeviceRow d where d.sessionId = :sessionId")
    void deleteBySession(String sessionId);

    @Modifying
    @Transactional
    @Query("delete from DeviceRow d where d.deviceId in :ids")
    void deleteAll(Collection<String> ids);

    @Modifying
    @Transactional
    @Query("delete from DeviceRow d where d.userId = :userId")
    void deleteByUser(String userId);

    /** @return the number of deleted rows; there may be more to delete */
    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = "DELETE FROM somsom_notifications.device WHERE seen_at < :before LIMIT 1000")
    int deleteSomeUnseenSince(long before);
}
