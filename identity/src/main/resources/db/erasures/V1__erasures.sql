-- Accounts that are gone, but of which not every store has said so yet.
CREATE TABLE identity_erasure (
  account_id   CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  requested_at BIGINT NOT NULL
);
