INSERT INTO hand_overs (assignment_id, from_respondent, to_respondent, at) VALUES (1, 1, 2, '2026-11-01 11:00:00+00:00');
INSERT INTO staff (name, email, role, organisation, created_at, ended_at) VALUES ('Pia', 'pia@x.example', 'coordinator', NULL, '2026-10-01 08:00:00+00:00', NULL), ('Kim Holm', 'kim@tanum.example', 'contact', '1435', '2026-10-01 08:00:00+00:00', '2026-10-02 08:00:00+00:00');
INSERT INTO links (hash, purpose, staff_id, created_at) VALUES ('s', 'staff', 1, '2026-10-20 08:00:00+00:00');
INSERT INTO sessions (token, data, expiry) VALUES ('second', BYTES, '2099-01-01 00:00:00+00:00');
