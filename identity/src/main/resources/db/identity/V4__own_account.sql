-- Codes that were mailed for a new password or to a new address. Each works until it expires. A code without an account
-- was asked for with an unknown address; it keeps nothing of it, and is there because both cases take equally long.
CREATE TABLE identity_code (
  id         CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
  purpose    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_email  VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL,
  hash       BINARY(32) NOT NULL,
  expires_at BIGINT NOT NULL,
  KEY identity_code_expiry (expires_at),
  CONSTRAINT identity_code_account FOREIGN KEY (account_id) REFERENCES identity_account (id) ON DELETE CASCADE
);

ALTER TABLE identity_mail ADD KEY identity_mail_recipient (recipient);

ALTER TABLE identity_session ADD KEY identity_session_ended (ended_at);
