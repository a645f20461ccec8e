-- title.en: How long people waited
-- title.ko: 실제 대기 시간
-- note.en: Minutes from joining, or from the draw for those who came early, to the first admission. What was promised is not published, so this is the true wait only.
-- note.ko: 줄을 선 때(추첨 전에 온 사람은 추첨한 때)부터 처음 입장이 허용될 때까지 걸린 시간(분)입니다. 안내된 예상 시간은 공개되지 않아 실제 대기 시간만 보여 줍니다.
-- chart: bar x=minutes y=people
-- The lake counts waiting_room.journeys while it is written. waiting_room.journeys_from_events counts the same when it
-- is asked, which takes longer.
SELECT waitedMinutes AS minutes, sum(people) AS people
FROM waiting_room.journeys
WHERE waitedMinutes IS NOT NULL
GROUP BY minutes
ORDER BY minutes
