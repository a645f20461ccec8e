-- title.en: From joining the line to a ticket
-- title.ko: 줄서기부터 예매까지
-- note.en: How many people came to each step of the waiting rooms. A person counts once for each room and step.
-- note.ko: 대기실의 각 단계에 이른 사람 수입니다. 한 사람은 대기실과 단계마다 한 번만 셉니다.
-- chart: bar x=step y=people
-- A hash stands for a person in a room, which is quicker than the ids.
WITH steps AS (
    SELECT 1 AS n, 'joined' AS step, hash(queueId, unnest(personIds)) AS person FROM waiting_room.people_pre_queued_v1
    UNION ALL
    SELECT 1, 'joined', hash(queueId, unnest(personIds)) FROM waiting_room.people_joined_v1
    UNION ALL
    SELECT 2, 'admitted', hash(queueId, unnest(personIds)) FROM waiting_room.people_admitted_v1
    UNION ALL
    SELECT 3, 'entered', hash(queueId, personId) FROM waiting_room.person_entered_v1
    UNION ALL
    SELECT 4, 'reserved', hash(queueId, personId) FROM waiting_room.admission_ended_v1 WHERE outcome = 'RESERVED'),
people AS (SELECT DISTINCT n, step, person FROM steps)
SELECT step, count(*) AS people, round(100 * count(*) / max(count(*)) OVER (), 1) AS percent
FROM people
GROUP BY n, step
ORDER BY n
