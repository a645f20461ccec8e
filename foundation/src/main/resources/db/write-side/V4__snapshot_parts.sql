-- The payload of a snapshot that is too big for one row. Its row in snapshot_event_entry then has no payload.
CREATE TABLE snapshot_part (
  aggregate_identifier VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence_number      BIGINT       NOT NULL,
  part                 INT          NOT NULL,
  payload              MEDIUMBLOB   NOT NULL,
  PRIMARY KEY (aggregate_identifier, sequence_number, part)
) ENGINE = InnoDB;
