-- Operators find a reservation by the code that its holder shows: the last ten characters of its id, in capitals.
ALTER TABLE reservation
  ADD COLUMN ticket_code VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin AS (UPPER(RIGHT(reservation_id, 10))) VIRTUAL,
  ADD KEY by_ticket_code (ticket_code);
