UPDATE round_facts SET source = 'scb.se' WHERE round_id = 1 AND organisation = '1435';
INSERT INTO fact_corrections (round_id, organisation, at, reason, was, became) VALUES (1, '1435', '2026-11-21 08:00:00+00:00', 'fel folkmängd', '{}', '{}');
