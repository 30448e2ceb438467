INSERT INTO open_links (hash, round_id, organisation, role, created_at, questionnaire) VALUES ('room', 1, NULL, 'it-chef', '2026-11-01 08:00:00+00:00', 'form');
