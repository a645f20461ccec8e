ALTER TABLE festival ADD KEY newest_of_organiser (organiser_id, created_at, festival_id);
