INSERT INTO organisers (id, name, created_at) VALUES (1, 'Fyrbodal', '2026-11-20 08:00:00+00:00'), (2, 'Göteborgsregionen', '2026-11-20 08:00:00+00:00');
