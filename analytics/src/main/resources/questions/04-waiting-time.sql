-- title.en: How long people waited
-- title.ko: 실제 대기 시간
-- note.en: Minutes from joining, or from the draw for those who came early, to the first admission. What was promised is not published, so this is the true wait only.
-- note.ko: 줄을 선 때(추첨 전에 온 사람은 추첨한 때)부터 처음 입장이 허용될 때까지 걸린 시간(분)입니다. 안내된 예상 시간은 공개되지 않아 실제 대기 시간만 보여 줍니다.
-- chart: bar x=minutes y=people
-- A hash stands for a person in a room, which is quicker than the ids.
WITH steps AS (
    SELECT hash(queueId, unnest(personIds)) AS person, joinedAt AS came, NULL AS let_in
    FROM waiting_room.people_joined_v1
    UNION ALL
    SELECT hash(p.queueId, unnest(p.personIds)), l.drawnAt, NULL
    FROM waiting_room.people_pre_queued_v1 p JOIN waiting_room.line_drawn_v1 l USING (queueId)
    UNION ALL
    SELECT hash(queueId, unnest(personIds)), NULL, admittedAt FROM waiting_room.people_admitted_v1),
people AS (SELECT min(came) AS came, min(let_in) AS let_in FROM steps GROUP BY person)
SELECT floor(greatest(epoch(let_in - came), 0) / 60)::INTEGER AS minutes, count(*) AS people
FROM people
WHERE let_in IS NOT NULL AND came IS NOT NULL
GROUP BY minutes
ORDER BY minutes
