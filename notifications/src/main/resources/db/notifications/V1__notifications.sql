-- What was sent is kept here and nowhere else, so unlike the read models none of this can be made again from the events.
-- Leases and claims go by the database's clock, everything else by the application's, in milliseconds.
CREATE TABLE device (
  device_id  CHAR(32)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'digest of the token',
  token      VARCHAR(4096) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id    VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  session_id VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform   VARCHAR(10)   CHARACTER SET ascii NOT NULL,
  language   VARCHAR(10)   CHARACTER SET ascii NOT NULL,
  seen_at    BIGINT        NOT NULL,
  KEY of_user (user_id),
  KEY of_session (session_id),
  KEY unseen (seen_at)
) ENGINE = InnoDB;

-- Rows stay for good: they are why nobody is told again when events are handled again.
CREATE TABLE fan_out (
  fan_out_id     VARCHAR(230) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  occasion_id    VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind           VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  inventory_id   VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  festival_id    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  festival_date  DATE         NOT NULL,
  occurred_at    BIGINT       NOT NULL,
  user_id        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin COMMENT 'absent when everyone who holds tickets is told',
  reservation_id VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin,
  page_cursor    VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin COMMENT 'where it goes on',
  told           INT          NOT NULL DEFAULT 0,
  leased_until   DATETIME(3)  NOT NULL DEFAULT '2000-01-01 00:00:00',
  done           BOOLEAN      NOT NULL DEFAULT FALSE,
  KEY to_do (done, leased_until),
  KEY of_inventory (inventory_id, occurred_at)
) ENGINE = InnoDB;

CREATE TABLE notification (
  notification_id CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'digest of person and occasion',
  user_id         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reservation_id  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind            VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  festival_id     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  festival_title  VARCHAR(200) NOT NULL,
  festival_date   DATE         NOT NULL,
  sent_at         BIGINT       NOT NULL,
  read_at         BIGINT,
  told_by         CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'who wrote it, and so tells it live',
  KEY newest_of_user (user_id, sent_at, notification_id),
  KEY unread_of_user (user_id, read_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE push (
  notification_id CHAR(32)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  device_id       CHAR(32)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  claim           CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin COMMENT 'who sends it or did; absent when it was given back',
  claimed_until   DATETIME(3) NOT NULL,
  outcome         VARCHAR(20) CHARACTER SET ascii COMMENT 'absent until FCM has answered',
  uncertain       INT         NOT NULL DEFAULT 0 COMMENT 'how often a sender was lost before it had written the outcome',
  decided_at      BIGINT,
  PRIMARY KEY (notification_id, device_id),
  KEY old (decided_at)
) ENGINE = InnoDB;
