-- Everything here can be dropped with its schema: the next start makes it again and the projections refill it, because
-- their tokens live here too.
CREATE TABLE token_entry (
  processor_name VARCHAR(100) NOT NULL,
  segment        INT          NOT NULL,
  token          MEDIUMBLOB,
  token_type     VARCHAR(255),
  time_stamp     VARCHAR(40),
  owner          VARCHAR(255),
  PRIMARY KEY (processor_name, segment)
) ENGINE = InnoDB;

CREATE TABLE festival (
  festival_id         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  chat_room_id        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organiser_id        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title               VARCHAR(200) NOT NULL,
  description         TEXT         NOT NULL,
  venue               VARCHAR(200),
  timezone            VARCHAR(60)  NOT NULL,
  start_date          DATE         NOT NULL,
  end_date            DATE         NOT NULL,
  tickets_per_date    INT          NOT NULL,
  max_per_user        INT          NOT NULL,
  sales_open_at       DATETIME(3),
  sales_close_at      DATETIME(3),
  has_waiting_room    BOOLEAN      NOT NULL,
  room_opens_at       DATETIME(3),
  room_closes_at      DATETIME(3)  NOT NULL COMMENT 'when the last date is no longer sold',
  admit_per_minute    INT,
  max_active          INT,
  admission_minutes   INT,
  created_at          DATETIME(3)  NOT NULL,
  KEY newest (created_at, festival_id),
  KEY by_start_date (start_date, festival_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;

CREATE TABLE festival_date (
  inventory_id  VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  festival_id   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  festival_date DATE        NOT NULL,
  capacity      INT         NOT NULL,
  remaining     INT         NOT NULL,
  KEY of_festival (festival_id, festival_date)
) ENGINE = InnoDB;

CREATE TABLE reservation (
  reservation_id VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  inventory_id   VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  festival_id    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  festival_date  DATE         NOT NULL,
  quantity       INT          NOT NULL,
  status         VARCHAR(10)  CHARACTER SET ascii NOT NULL,
  reserved_at    DATETIME(3)  NOT NULL,
  KEY newest_of_user (user_id, reserved_at, reservation_id)
) ENGINE = InnoDB;
