-- Dates that somebody has reserved, and when everybody was reminded of them, counted in events.
CREATE TABLE reserved_date (
  inventory_id   VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  reminded_index BIGINT COMMENT 'of the event; absent until then'
) ENGINE = InnoDB;
