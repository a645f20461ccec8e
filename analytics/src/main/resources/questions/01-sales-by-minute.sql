-- title.en: Sales by minute
-- title.ko: 분 단위 판매량
-- note.en: Tickets that people reserved, in the last day on which something was sold.
-- note.ko: 마지막으로 판매가 있었던 시점까지 24시간 동안 예매된 티켓 수입니다.
-- chart: line x=minute y=tickets
SELECT date_trunc('minute', reservedAt) AS minute, sum(quantity) AS tickets, count(*) AS reservations
FROM ticketing.tickets_reserved_v1
WHERE reservedAt > (SELECT max(reservedAt) FROM ticketing.tickets_reserved_v1) - INTERVAL 1 DAY
GROUP BY minute
ORDER BY minute
