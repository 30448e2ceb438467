INSERT INTO allocation_keys (round_id, organisation, member, weight) VALUES (1, 'SML', '1435', 0.3), (1, 'SML', '1486', 0.7);
INSERT INTO answers (assignment_id, item, number, author, at) VALUES (3, 'licences', 1234567.89, NULL, '2026-11-05 08:00:00+00:00');
