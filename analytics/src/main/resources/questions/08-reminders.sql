-- title.en: Reminders
-- title.ko: 알림
-- note.en: People who were reminded on the day before each festival date, and people who reserved later and were reminded at once. Whether somebody opened a reminder is not published.
-- note.ko: 축제 전날 알림을 받은 사람과, 그 뒤에 예매해 바로 알림을 받은 사람 수입니다. 알림을 열어 보았는지는 공개되지 않습니다.
-- chart: bar x=date y=reminded,latecomers
-- Whoever has reserved more often than cancelled has a ticket. A hash stands for a person, which is quicker than the id.
WITH fired AS (
    SELECT inventoryId, any_value(festivalId) AS festivalId, max(festivalDate) AS festivalDate, max(firedAt) AS moment,
        row_number() OVER () AS n
    FROM reminder.fired_v1 GROUP BY inventoryId),
decided AS (
    SELECT f.n, hash(r.personId) AS person, 1 AS reservations
    FROM ticketing.tickets_reserved_v1 r
    JOIN fired f ON f.inventoryId = r.inventoryId AND r.reservedAt <= f.moment
    UNION ALL
    SELECT f.n, hash(c.personId), -1
    FROM ticketing.reservation_cancelled_v1 c
    JOIN fired f ON f.inventoryId = c.inventoryId AND c.cancelledAt <= f.moment),
holders AS (SELECT n FROM decided GROUP BY n, person HAVING sum(reservations) > 0),
reminded AS (SELECT n, count(*) AS people FROM holders GROUP BY n),
late AS (SELECT inventoryId, count(DISTINCT personId) AS people FROM reminder.latecomer_reminded_v1 GROUP BY inventoryId)
SELECT left(f.festivalId, 8) || ' ' || f.festivalDate AS date, coalesce(r.people, 0) AS reminded,
    coalesce(l.people, 0) AS latecomers
FROM fired f
LEFT JOIN reminded r USING (n)
LEFT JOIN late l USING (inventoryId)
ORDER BY f.moment DESC, date
LIMIT 100
