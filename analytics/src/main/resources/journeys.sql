-- How many people went the same way through a waiting room, for each room with news. A person is a hash here, which
-- needs less memory than the id.
WITH rooms AS MATERIALIZED (
    SELECT queueId, row_number() OVER () AS room FROM (SELECT DISTINCT queueId FROM {news})),
steps AS (
    SELECT room, hash(unnest(personIds)) AS person, 'joined' AS step, joinedAt AS moment
    FROM waiting_room.people_joined_v1 JOIN rooms USING (queueId)
    UNION ALL
    SELECT room, hash(unnest(personIds)), 'joined', drawnAt
    FROM waiting_room.people_pre_queued_v1 JOIN rooms USING (queueId)
    LEFT JOIN (SELECT queueId, min(drawnAt) AS drawnAt FROM waiting_room.line_drawn_v1 GROUP BY queueId) USING (queueId)
    UNION ALL
    SELECT room, hash(unnest(personIds)), 'admitted', admittedAt
    FROM waiting_room.people_admitted_v1 JOIN rooms USING (queueId)
    UNION ALL
    SELECT room, hash(unnest(personIds)), 'missed', missedAt
    FROM waiting_room.admissions_missed_v1 JOIN rooms USING (queueId)
    UNION ALL
    SELECT room, hash(personId), 'entered', enteredAt
    FROM waiting_room.person_entered_v1 JOIN rooms USING (queueId)
    UNION ALL
    SELECT room, hash(personId), 'reserved', endedAt
    FROM waiting_room.admission_ended_v1 JOIN rooms USING (queueId) WHERE outcome = 'RESERVED'),
people AS (
    SELECT room,
        bool_or(step = 'joined') AS joined,
        min(moment) FILTER (step = 'joined') AS came,
        min(moment) FILTER (step = 'admitted') AS letIn,
        min(moment) FILTER (step = 'missed') AS missed,
        max(moment) FILTER (step = 'admitted') AS lastLetIn,
        max(moment) FILTER (step = 'entered') AS lastEntered,
        max(moment) FILTER (step = 'reserved') AS lastReserved
    FROM steps GROUP BY room, person)
SELECT queueId,
    joined,
    letIn IS NOT NULL AS admitted,
    lastEntered IS NOT NULL AS entered,
    lastReserved IS NOT NULL AS reserved,
    if(letIn < came, 0, floor(epoch(letIn - came) / 60))::INTEGER AS waitedMinutes,
    missed IS NOT NULL AS missed,
    coalesce(lastLetIn > missed, false) AS admittedAgain,
    coalesce(lastEntered > missed, false) AS enteredAgain,
    coalesce(lastReserved > missed, false) AS reservedAgain,
    count(*) AS people
FROM people JOIN rooms USING (room)
GROUP BY ALL
