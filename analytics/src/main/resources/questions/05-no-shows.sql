-- title.en: No-shows and second chances
-- title.ko: 미입장과 두 번째 기회
-- note.en: People who were admitted and did not come in time, and what became of their second chance.
-- note.ko: 입장이 허용됐지만 제때 오지 않은 사람과 두 번째 기회의 결과입니다.
-- chart: bar x=step y=people
-- The lake counts waiting_room.journeys while it is written. waiting_room.journeys_from_events counts the same when it
-- is asked, which takes longer.
WITH steps AS (
    SELECT sum(people) FILTER (missed) AS missed, sum(people) FILTER (admittedAgain) AS "admitted again",
        sum(people) FILTER (enteredAgain) AS entered, sum(people) FILTER (reservedAgain) AS reserved
    FROM waiting_room.journeys)
SELECT step, people
FROM steps UNPIVOT (people FOR step IN (missed, "admitted again", entered, reserved))
ORDER BY list_position(['missed', 'admitted again', 'entered', 'reserved'], step)
