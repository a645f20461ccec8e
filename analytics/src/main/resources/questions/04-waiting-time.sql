-- title.en: How long people waited
-- title.ko: 실제 대기 시간
-- note.en: Minutes from joining, or from the draw for those who came early, to the first admission. What was promised is not published, so this is the true wait only.
-- note.ko: 줄을 선 때(추첨 전에 온 사람은 추첨한 때)부터 처음 입장이 허용될 때까지 걸린 시간(분)입니다. 안내된 예상 시간은 공개되지 않아 실제 대기 시간만 보여 줍니다.
-- chart: bar x=minutes y=people
WITH joined AS (
    SELECT queueId, unnest(personIds) AS personId, joinedAt AS moment FROM waiting_room.people_joined_v1
    UNION ALL
    SELECT p.queueId, unnest(p.personIds), l.drawnAt
    FROM waiting_room.people_pre_queued_v1 p JOIN waiting_room.line_drawn_v1 l USING (queueId)),
came AS (SELECT queueId, personId, min(moment) AS moment FROM joined GROUP BY ALL),
let_in AS (
    SELECT queueId, personId, min(moment) AS moment
    FROM (SELECT queueId, unnest(personIds) AS personId, admittedAt AS moment FROM waiting_room.people_admitted_v1)
    GROUP BY ALL)
SELECT floor(greatest(epoch(let_in.moment - came.moment), 0) / 60)::INTEGER AS minutes, count(*) AS people
FROM came JOIN let_in USING (queueId, personId)
GROUP BY minutes
ORDER BY minutes
