INSERT INTO limits (key, used_until) VALUES ('k', 1795942799000000);
INSERT INTO readiness (id, at) VALUES (1, '2026-11-29 08:00:00+00:00');
INSERT INTO progress (key, step, done, total, at) VALUES ('k', 'Räknar', 1, 9, '2026-11-29 08:00:00+00:00');
UPDATE rounds SET changed_at = '2026-11-29 08:00:00.654321+00:00' WHERE id = 1;
