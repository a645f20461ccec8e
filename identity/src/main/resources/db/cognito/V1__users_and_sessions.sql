-- What Somsom remembers of the users of a Cognito user pool. Times are epoch milliseconds.

-- The users, with the name and the address that access tokens do not carry. One that is not confirmed is a sign-up.
CREATE TABLE cognito_user (
  id              VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'sub',
  username        VARCHAR(128) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  email           VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name            VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  created_at      BIGINT NOT NULL,
  confirmed_at    BIGINT NULL,
  codes_until     BIGINT NOT NULL COMMENT 'when the last code of the sign-up expires; 0 when another sign-up got the address',
  code_hash       BINARY(32) NULL COMMENT 'of the code that confirmed',
  terms_version   VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  new_email       VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'the address that a code was mailed to',
  new_email_until BIGINT NULL COMMENT 'when that code expires',
  gone_at         BIGINT NULL COMMENT 'the owner has deleted the account; Cognito deletes it soon',
  KEY cognito_user_email (email, created_at),
  KEY cognito_user_unconfirmed (confirmed_at, codes_until)
);

-- Cognito shows nobody their sessions. An id is the origin_jti of the tokens.
CREATE TABLE cognito_session (
  id           VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  user_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at   BIGINT NOT NULL,
  expires_at   BIGINT NOT NULL,
  last_seen_at BIGINT NOT NULL,
  ended_at     BIGINT NULL,
  device       VARCHAR(60) CHARACTER SET utf8mb4 NOT NULL,
  place        VARCHAR(60) CHARACTER SET ascii NULL,
  KEY cognito_session_user (user_id),
  KEY cognito_session_ended (ended_at),
  KEY cognito_session_expiry (expires_at)
);

-- Digests of the refresh tokens of a session in the order in which they came, so that an old one is recognised.
CREATE TABLE cognito_refresh_token (
  hash       BINARY(32) NOT NULL PRIMARY KEY,
  session_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number     BIGINT NOT NULL AUTO_INCREMENT,
  UNIQUE KEY cognito_refresh_token_number (number),
  KEY cognito_refresh_token_session (session_id, number),
  CONSTRAINT cognito_refresh_token_session FOREIGN KEY (session_id) REFERENCES cognito_session (id) ON DELETE CASCADE
);
