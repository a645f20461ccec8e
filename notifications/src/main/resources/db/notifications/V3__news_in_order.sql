-- The inbox is in the order of what happened, whenever each letter was written. Older letters were not numbered so.
ALTER TABLE notification
  ADD occurred_at BIGINT NOT NULL DEFAULT 0;
UPDATE notification SET occurred_at = sent_at;
ALTER TABLE notification
  DROP KEY newest_of_user,
  ADD KEY newest_of_user (user_id, occurred_at, notification_id);
