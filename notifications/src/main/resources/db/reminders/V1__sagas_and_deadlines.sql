-- The sagas that wait, as Axon's JdbcSagaStore reads and writes them.
CREATE TABLE saga_entry (
  saga_id         CHAR(36)     CHARACTER SET ascii NOT NULL PRIMARY KEY,
  revision        VARCHAR(20)  CHARACTER SET ascii,
  saga_type       VARCHAR(200) CHARACTER SET ascii NOT NULL,
  serialized_saga BLOB         NOT NULL
) ENGINE = InnoDB;

CREATE TABLE saga_association (
  id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  saga_id           CHAR(36)     CHARACTER SET ascii NOT NULL,
  saga_type         VARCHAR(200) CHARACTER SET ascii NOT NULL,
  association_key   VARCHAR(50)  CHARACTER SET ascii NOT NULL,
  association_value VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  KEY sagas_of (association_value, association_key, saga_type),
  KEY of_saga (saga_id)
) ENGINE = InnoDB;

-- The deadlines, as db-scheduler reads and writes them. Times are in UTC and, unlike TIMESTAMP, go beyond 2038.
CREATE TABLE deadline (
  task_name            VARCHAR(100) CHARACTER SET ascii NOT NULL,
  task_instance        VARCHAR(100) CHARACTER SET ascii NOT NULL,
  task_data            BLOB,
  execution_time       DATETIME(6)  NOT NULL,
  picked               BOOLEAN      NOT NULL,
  picked_by            VARCHAR(50)  CHARACTER SET utf8mb4,
  last_success         DATETIME(6),
  last_failure         DATETIME(6),
  consecutive_failures INT,
  last_heartbeat       DATETIME(6),
  version              BIGINT       NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance),
  KEY due (execution_time),
  KEY heartbeats (last_heartbeat)
) ENGINE = InnoDB;
