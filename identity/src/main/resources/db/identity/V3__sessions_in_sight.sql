-- What the owner of a session sees: the device in a few words, and the coarse address.

ALTER TABLE identity_session
  ADD COLUMN device       VARCHAR(60) CHARACTER SET utf8mb4 NOT NULL DEFAULT 'Unknown device',
  ADD COLUMN place        VARCHAR(60) CHARACTER SET ascii NULL,
  ADD COLUMN last_seen_at BIGINT NOT NULL DEFAULT 0;

UPDATE identity_session SET last_seen_at = created_at;

-- The sessions that ended lately, for a Redis that has lost its revocations. It outlives the account, so its access
-- tokens are refused even when the account is deleted.
CREATE TABLE identity_ended_session (
  session_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  ended_at   BIGINT NOT NULL,
  KEY identity_ended_session_time (ended_at)
);

INSERT INTO identity_ended_session (session_id, ended_at)
SELECT id, ended_at FROM identity_session WHERE ended_at IS NOT NULL;
