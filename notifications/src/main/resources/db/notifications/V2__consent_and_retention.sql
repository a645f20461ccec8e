-- Whoever switches pushes on agrees to them: to which version of the terms, if the client says so, and since when.
ALTER TABLE device
  ADD consent_version VARCHAR(20) CHARACTER SET utf8mb4,
  ADD consented_at BIGINT NOT NULL DEFAULT 0;
UPDATE device SET consented_at = seen_at;

ALTER TABLE notification ADD KEY old (sent_at);
