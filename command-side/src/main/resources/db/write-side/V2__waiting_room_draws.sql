-- A room that opens later is busy from then on.
ALTER TABLE busy_waiting_room ADD COLUMN due_at BIGINT NOT NULL DEFAULT 0 COMMENT 'epoch milliseconds';

-- Seeds of draws, secret until the room opens; only their hashes are in events.
CREATE TABLE waiting_room_seed (
  queue_id VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  seed     CHAR(64)     CHARACTER SET ascii NOT NULL
) ENGINE = InnoDB;
