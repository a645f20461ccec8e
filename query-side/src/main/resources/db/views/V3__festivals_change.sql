ALTER TABLE festival ADD COLUMN status VARCHAR(10) CHARACTER SET ascii NOT NULL DEFAULT 'PLANNED' AFTER organiser_id;

ALTER TABLE festival_date ADD COLUMN cancelled BOOLEAN NOT NULL DEFAULT FALSE;

-- A hundred thousand reservations of a date follow it wherever it is moved: the date itself says when it is.
ALTER TABLE reservation DROP COLUMN festival_date;

ALTER TABLE chat_room ADD KEY of_festival (festival_id);
