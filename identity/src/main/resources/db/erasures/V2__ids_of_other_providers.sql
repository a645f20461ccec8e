-- The ids of other providers are longer, for example a UUID in Cognito.
ALTER TABLE identity_erasure MODIFY account_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
