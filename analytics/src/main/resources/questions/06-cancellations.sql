-- title.en: Cancelled, and sold again
-- title.ko: 취소와 재판매
-- note.en: Tickets for each festival date that was cancelled from. A ticket was sold again for sure if more were reserved than there are; on dates that never sold out nobody can tell.
-- note.ko: 취소가 있었던 축제 날짜별 티켓 수입니다. 예매된 수가 전체 수를 넘은 만큼은 확실히 다시 팔린 것입니다. 매진된 적이 없는 날짜에서는 알 수 없습니다.
-- chart: bar x=date y=cancelled,sold_again
WITH reserved AS (
    SELECT inventoryId, sum(quantity) AS tickets FROM ticketing.tickets_reserved_v1 GROUP BY inventoryId),
returned AS (
    SELECT inventoryId, sum(quantity) AS tickets FROM ticketing.reservation_cancelled_v1 GROUP BY inventoryId)
SELECT left(o.festivalId, 8) || ' ' || o.festivalDate AS date, o.capacity, r.tickets AS reserved,
    c.tickets AS cancelled, least(c.tickets, greatest(r.tickets - o.capacity, 0)) AS sold_again
FROM returned c
JOIN reserved r USING (inventoryId)
JOIN ticketing.inventory_opened_v1 o USING (inventoryId)
ORDER BY cancelled DESC, date
LIMIT 100
