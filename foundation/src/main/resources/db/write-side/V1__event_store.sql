-- Every fact of Somsom. The primary key orders all events; gaps in it are normal (a transaction that was undone).
CREATE TABLE domain_event_entry (
  global_index         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  event_identifier     CHAR(36)     CHARACTER SET ascii NOT NULL,
  aggregate_identifier VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence_number      BIGINT       NOT NULL,
  type                 VARCHAR(50)  CHARACTER SET ascii NOT NULL,
  time_stamp           VARCHAR(40)  CHARACTER SET ascii NOT NULL,
  payload_type         VARCHAR(100) CHARACTER SET ascii NOT NULL,
  payload_revision     VARCHAR(20)  CHARACTER SET ascii,
  payload              MEDIUMBLOB   NOT NULL,
  meta_data            BLOB,
  UNIQUE KEY one_event_per_sequence_number (aggregate_identifier, sequence_number)
) ENGINE = InnoDB;

CREATE TABLE snapshot_event_entry (
  event_identifier     CHAR(36)     CHARACTER SET ascii NOT NULL,
  aggregate_identifier VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sequence_number      BIGINT       NOT NULL,
  type                 VARCHAR(50)  CHARACTER SET ascii NOT NULL,
  time_stamp           VARCHAR(40)  CHARACTER SET ascii NOT NULL,
  payload_type         VARCHAR(200) CHARACTER SET ascii NOT NULL,
  payload_revision     VARCHAR(20)  CHARACTER SET ascii,
  payload              LONGBLOB     NOT NULL,
  meta_data            BLOB,
  PRIMARY KEY (aggregate_identifier, sequence_number)
) ENGINE = InnoDB;

-- How far the automations have come. Read models keep their own tokens beside themselves.
CREATE TABLE token_entry (
  processor_name VARCHAR(100) NOT NULL,
  segment        INT          NOT NULL,
  token          MEDIUMBLOB,
  token_type     VARCHAR(255),
  time_stamp     VARCHAR(40),
  owner          VARCHAR(255),
  PRIMARY KEY (processor_name, segment)
) ENGINE = InnoDB;

-- Waiting rooms in which someone waits or is admitted, so that only those are ticked.
CREATE TABLE busy_waiting_room (
  queue_id         VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  last_join_number BIGINT NOT NULL COMMENT 'sequence number of the last join'
) ENGINE = InnoDB;

-- Where the nodes of a cluster find each other.
CREATE TABLE JGROUPSPING (
  own_addr     VARCHAR(200) NOT NULL,
  cluster_name VARCHAR(200) NOT NULL,
  ping_data    VARBINARY(5000),
  PRIMARY KEY (own_addr, cluster_name)
) ENGINE = InnoDB;
