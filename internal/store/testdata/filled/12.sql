INSERT INTO hands (respondent_id, address_version, mailed, code_hash, created_at) VALUES (1, 0, FALSE, 'kod', '2026-11-06 08:00:00+00:00');
INSERT INTO notices (respondent_id, at, kind, questionnaire, staff_id) VALUES (1, '2026-11-06 08:00:00+00:00', 'link-made', 'form', 1);
INSERT INTO sessions (token, data, expiry) VALUES ('third', BYTES, '2099-01-01 00:00:00+00:00');
UPDATE respondents SET code_tries = 2, code_locked_until = '2026-11-07 08:00:00+00:00' WHERE id = 2;
