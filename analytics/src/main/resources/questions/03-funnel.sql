-- title.en: From joining the line to a ticket
-- title.ko: 줄서기부터 예매까지
-- note.en: How many people came to each step of the waiting rooms. A person counts once for each room and step.
-- note.ko: 대기실의 각 단계에 이른 사람 수입니다. 한 사람은 대기실과 단계마다 한 번만 셉니다.
-- chart: bar x=step y=people
-- The lake counts waiting_room.journeys while it is written. waiting_room.journeys_from_events counts the same when it
-- is asked, which takes longer.
WITH steps AS (
    SELECT sum(people) FILTER (joined) AS joined, sum(people) FILTER (admitted) AS admitted,
        sum(people) FILTER (entered) AS entered, sum(people) FILTER (reserved) AS reserved
    FROM waiting_room.journeys)
SELECT step, people, round(100 * people / max(people) OVER (), 1) AS percent
FROM steps UNPIVOT (people FOR step IN (joined, admitted, entered, reserved))
ORDER BY list_position(['joined', 'admitted', 'entered', 'reserved'], step)
