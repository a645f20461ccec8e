-- The signing keys after the first one, which is in a file. Each is encrypted with a key that is derived from that file.
CREATE TABLE identity_signing_key (
  number  INT NOT NULL PRIMARY KEY,
  made_at BIGINT NOT NULL,
  sealed  BLOB NOT NULL
);
