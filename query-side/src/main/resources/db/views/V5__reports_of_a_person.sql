ALTER TABLE chat_report ADD KEY of_person (reported_by, reported_at);
