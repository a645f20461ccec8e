-- title.en: No-shows and second chances
-- title.ko: 미입장과 두 번째 기회
-- note.en: People who were admitted and did not come in time, and what became of their second chance.
-- note.ko: 입장이 허용됐지만 제때 오지 않은 사람과 두 번째 기회의 결과입니다.
-- chart: bar x=step y=people
-- A hash stands for a person in a room, which is quicker than the ids.
WITH missed AS (
    SELECT person, min(moment) AS moment
    FROM (SELECT hash(queueId, unnest(personIds)) AS person, missedAt AS moment
          FROM waiting_room.admissions_missed_v1)
    GROUP BY person),
later AS (
    SELECT 2 AS n, hash(queueId, unnest(personIds)) AS person, admittedAt AS moment
    FROM waiting_room.people_admitted_v1
    UNION ALL
    SELECT 3, hash(queueId, personId), enteredAt FROM waiting_room.person_entered_v1
    UNION ALL
    SELECT 4, hash(queueId, personId), endedAt FROM waiting_room.admission_ended_v1 WHERE outcome = 'RESERVED'),
steps AS (
    SELECT 1 AS n, person FROM missed
    UNION
    SELECT n, person FROM later JOIN missed USING (person) WHERE later.moment > missed.moment)
SELECT ['missed', 'admitted again', 'entered', 'reserved'][n] AS step, count(*) AS people
FROM steps
GROUP BY n
ORDER BY n
