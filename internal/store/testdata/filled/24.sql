INSERT INTO wrong_persons (respondent_id, at, address_version, message) VALUES (1, '2026-11-20 08:00:00+00:00', 0, 'Fråga Bo Ek i stället');
INSERT INTO sign_ins (staff_id, at, seen_at, browser) VALUES (1, '2026-11-20 08:00:00+00:00', '2026-11-20 08:10:00+00:00', 'Firefox');
