-- Times are epoch milliseconds, so no server's or driver's time zone can change them.

CREATE TABLE identity_account (
  id              CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  email           VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name            VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  password_hash   VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at      BIGINT NOT NULL,
  confirmed_at    BIGINT NULL,
  code_id         CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code_hash       BINARY(32) NOT NULL,
  code_expires_at BIGINT NOT NULL,
  UNIQUE KEY identity_account_email (email),
  KEY identity_account_unconfirmed (confirmed_at, code_expires_at)
);

CREATE TABLE identity_session (
  id         CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  ended_at   BIGINT NULL,
  KEY identity_session_expiry (expires_at),
  CONSTRAINT identity_session_account FOREIGN KEY (account_id) REFERENCES identity_account (id) ON DELETE CASCADE
);

-- Every refresh token of a session, so that a used one is recognised.
CREATE TABLE identity_refresh_token (
  hash       BINARY(32) NOT NULL PRIMARY KEY,
  session_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  used_at    BIGINT NULL,
  CONSTRAINT identity_refresh_token_session FOREIGN KEY (session_id) REFERENCES identity_session (id) ON DELETE CASCADE
);

-- E-mail that is still to be sent; a row is gone once it is.
CREATE TABLE identity_mail (
  id         CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  recipient  VARCHAR(254) CHARACTER SET utf8mb4 NOT NULL,
  subject    VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL,
  body       TEXT CHARACTER SET utf8mb4 NOT NULL,
  attempts   INT NOT NULL,
  due_at     BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  KEY identity_mail_due (due_at)
);
