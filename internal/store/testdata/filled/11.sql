INSERT INTO capability_targets (round_id, capability, level) VALUES (1, 'a', 3.5);
INSERT INTO organisation_targets (round_id, organisation, level) VALUES (1, '1435', 4);
INSERT INTO scenarios (round_id, position, revision, title, description, in_report, measures) VALUES (1, 1, 3, 'Tillsammans', '', TRUE, '[{"capability":"a"}]');
