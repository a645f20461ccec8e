-- title.en: From joining the line to a ticket
-- title.ko: 줄서기부터 예매까지
-- note.en: How many people came to each step of the waiting rooms. A person counts once for each room and step.
-- note.ko: 대기실의 각 단계에 이른 사람 수입니다. 한 사람은 대기실과 단계마다 한 번만 셉니다.
-- chart: bar x=step y=people
-- A hash stands for a person in a room, which is quicker than the ids.
WITH steps AS (
    SELECT 1 AS n, hash(queueId, unnest(personIds)) AS person FROM waiting_room.people_pre_queued_v1
    UNION ALL
    SELECT 1, hash(queueId, unnest(personIds)) FROM waiting_room.people_joined_v1
    UNION ALL
    SELECT 2, hash(queueId, unnest(personIds)) FROM waiting_room.people_admitted_v1
    UNION ALL
    SELECT 3, hash(queueId, personId) FROM waiting_room.person_entered_v1
    UNION ALL
    SELECT 4, hash(queueId, personId) FROM waiting_room.admission_ended_v1 WHERE outcome = 'RESERVED'),
counted AS (SELECT n, count(DISTINCT person) AS people FROM steps GROUP BY n)
SELECT ['joined', 'admitted', 'entered', 'reserved'][n] AS step, people,
    round(100 * people / max(people) OVER (), 1) AS percent
FROM counted
ORDER BY n
