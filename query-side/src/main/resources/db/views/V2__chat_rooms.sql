CREATE TABLE chat_room (
  chat_room_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  festival_id       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organiser_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title             VARCHAR(200) NOT NULL,
  opened            BOOLEAN     NOT NULL DEFAULT FALSE,
  slow_mode_seconds INT         NOT NULL DEFAULT 0,
  members           INT         NOT NULL DEFAULT 0
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

-- Everyone who was ever a member, banned or muted, because what was decided about them outlasts their leaving.
CREATE TABLE chat_member (
  member_id    VARCHAR(81) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'room_user: one key to look up many',
  chat_room_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  joined_at    DATETIME(3) COMMENT 'absent for whoever is no member now',
  after_seq    BIGINT,
  banned       BOOLEAN     NOT NULL DEFAULT FALSE,
  muted_until  DATETIME(3),
  KEY of_user (user_id, joined_at),
  KEY of_room (chat_room_id, joined_at, user_id)
) ENGINE = InnoDB;

CREATE TABLE chat_report (
  report_id    VARCHAR(105) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'room_seq_user',
  chat_room_id VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seq          BIGINT       NOT NULL,
  reported_by  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason       VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  reports      INT          NOT NULL,
  reported_at  DATETIME(3)  NOT NULL,
  KEY newest_of_room (chat_room_id, reported_at, report_id)
) ENGINE = InnoDB;

CREATE TABLE hidden_person (
  user_id   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hidden_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hidden    BOOLEAN     NOT NULL COMMENT 'false once shown again',
  PRIMARY KEY (user_id, hidden_id)
) ENGINE = InnoDB;
