-- title.en: Chat rooms by hour
-- title.ko: 시간대별 채팅방
-- note.en: Who joined and left chat rooms, and what was reported, by the hour of the day. Messages are not published.
-- note.ko: 하루 중 시간대별로 채팅방에 들어오고 나간 사람과 신고 수입니다. 대화 내용과 메시지 수는 공개되지 않습니다.
-- chart: bar x=hour y=joined,left_again,reported
WITH happened AS (
    SELECT joinedAt AS moment, 1 AS joined, 0 AS left_again, 0 AS reported FROM chat.member_joined_v1
    UNION ALL
    SELECT leftAt, 0, 1, 0 FROM chat.member_left_v1
    UNION ALL
    SELECT reportedAt, 0, 0, 1 FROM chat.message_reported_v1)
SELECT hour(moment) AS hour, sum(joined) AS joined, sum(left_again) AS left_again, sum(reported) AS reported
FROM happened
GROUP BY hour
ORDER BY hour
