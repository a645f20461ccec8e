-- A sign-up is not an account yet. Each keeps its own password, name and codes, so two for one address are independent.

CREATE TABLE identity_signup (
  id            CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  email         VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name          VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  password_hash VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language      VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  terms_version VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  created_at    BIGINT NOT NULL,
  expires_at    BIGINT NOT NULL,
  KEY identity_signup_email (email, created_at),
  KEY identity_signup_expiry (expires_at)
);

-- The codes that were mailed for a sign-up. Each works until it expires.
CREATE TABLE identity_signup_code (
  id         CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  sign_up_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash       BINARY(32) NOT NULL,
  expires_at BIGINT NOT NULL,
  CONSTRAINT identity_signup_code_signup FOREIGN KEY (sign_up_id) REFERENCES identity_signup (id) ON DELETE CASCADE
);

-- No mail ever reached an address that is not ASCII, so nobody can confirm it.
INSERT INTO identity_signup (id, email, name, password_hash, language, created_at, expires_at)
SELECT id, email, name, password_hash, 'en', created_at, code_expires_at
FROM identity_account WHERE confirmed_at IS NULL AND LENGTH(email) = CHAR_LENGTH(email);

INSERT INTO identity_signup_code (id, sign_up_id, hash, expires_at)
SELECT a.code_id, a.id, a.code_hash, a.code_expires_at
FROM identity_account a JOIN identity_signup s ON s.id = a.id;

DELETE FROM identity_account WHERE confirmed_at IS NULL;

-- The code of an account is the one that confirmed it: whoever sends it again is told the same again.
ALTER TABLE identity_account
  DROP KEY identity_account_unconfirmed,
  DROP COLUMN code_expires_at,
  MODIFY confirmed_at BIGINT NOT NULL,
  ADD COLUMN terms_version VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN terms_accepted_at BIGINT NULL;
