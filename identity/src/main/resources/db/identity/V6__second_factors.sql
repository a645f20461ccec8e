-- Second factors. All of them go with their account.

-- The secret is encrypted, and the key is not in the database. A code is good once: no step up to last_step counts again.
CREATE TABLE identity_totp (
  account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  sealed     VARBINARY(255) NOT NULL,
  last_step  BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  CONSTRAINT identity_totp_account FOREIGN KEY (account_id) REFERENCES identity_account (id) ON DELETE CASCADE
);

-- A code that was used is gone.
CREATE TABLE identity_recovery_code (
  id         CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  account_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash       BINARY(32) NOT NULL,
  CONSTRAINT identity_recovery_code_account FOREIGN KEY (account_id) REFERENCES identity_account (id) ON DELETE CASCADE
);

CREATE TABLE identity_passkey (
  id              CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  account_id      CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  credential_id   VARBINARY(1023) NOT NULL,
  public_key      VARBINARY(2000) NOT NULL,
  attestation     BLOB NOT NULL,
  signature_count BIGINT NOT NULL,
  uv_initialized  BOOLEAN NOT NULL,
  backup_eligible BOOLEAN NOT NULL,
  backup_state    BOOLEAN NOT NULL,
  transports      VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label           VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  created_at      BIGINT NOT NULL,
  last_used_at    BIGINT NULL,
  UNIQUE KEY identity_passkey_credential (credential_id),
  CONSTRAINT identity_passkey_account FOREIGN KEY (account_id) REFERENCES identity_account (id) ON DELETE CASCADE
);
