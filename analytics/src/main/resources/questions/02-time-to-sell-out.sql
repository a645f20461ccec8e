-- title.en: Time to sell out
-- title.ko: 매진까지 걸린 시간
-- note.en: Minutes from the opening of sales to the first moment without tickets, for each festival date. Dates that never sold out are left out.
-- note.ko: 축제 날짜별로 판매 시작부터 처음 매진된 순간까지 걸린 시간(분)입니다. 매진된 적이 없는 날짜는 나오지 않습니다.
-- chart: bar x=date y=minutes
WITH moved AS (
    SELECT inventoryId, arg_max(festivalDate, sequence) AS festivalDate
    FROM ticketing.inventory_moved_v1 GROUP BY inventoryId),
sold_out AS (
    SELECT inventoryId, min(reservedAt) AS soldOutAt
    FROM ticketing.tickets_reserved_v1 WHERE remaining = 0 GROUP BY inventoryId)
SELECT left(o.festivalId, 8) || ' ' || coalesce(m.festivalDate, o.festivalDate) AS date, o.capacity,
    s.soldOutAt, round(epoch(s.soldOutAt - greatest(o.openedAt, o.salesOpenAt)) / 60, 1) AS minutes
FROM ticketing.inventory_opened_v1 o
JOIN sold_out s USING (inventoryId)
LEFT JOIN moved m USING (inventoryId)
ORDER BY s.soldOutAt
