-- title.en: Reminders
-- title.ko: 알림
-- note.en: People who were reminded on the day before each festival date, and people who reserved later and were reminded at once. Whether somebody opened a reminder is not published.
-- note.ko: 축제 전날 알림을 받은 사람과, 그 뒤에 예매해 바로 알림을 받은 사람 수입니다. 알림을 열어 보았는지는 공개되지 않습니다.
-- chart: bar x=date y=reminded,latecomers
WITH fired AS (
    SELECT inventoryId, any_value(festivalId) AS festivalId, max(festivalDate) AS festivalDate, max(firedAt) AS moment
    FROM reminder.fired_v1 GROUP BY inventoryId),
held AS (
    SELECT r.inventoryId, r.personId
    FROM ticketing.tickets_reserved_v1 r
    JOIN fired f ON f.inventoryId = r.inventoryId AND r.reservedAt <= f.moment
    LEFT JOIN ticketing.reservation_cancelled_v1 c
        ON c.reservationId = r.reservationId AND c.inventoryId = r.inventoryId AND c.cancelledAt <= f.moment
    WHERE c.id IS NULL),
reminded AS (SELECT inventoryId, count(DISTINCT personId) AS people FROM held GROUP BY inventoryId),
late AS (SELECT inventoryId, count(DISTINCT personId) AS people FROM reminder.latecomer_reminded_v1 GROUP BY inventoryId)
SELECT left(f.festivalId, 8) || ' ' || f.festivalDate AS date, coalesce(r.people, 0) AS reminded,
    coalesce(l.people, 0) AS latecomers
FROM fired f
LEFT JOIN reminded r USING (inventoryId)
LEFT JOIN late l USING (inventoryId)
ORDER BY f.moment DESC
LIMIT 100
