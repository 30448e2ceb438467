INSERT INTO questionnaires (id, version, document) VALUES ('form', '1', '{"title":"Å, ä och ö"}'), ('costs', '1', '{}');
INSERT INTO organisations (code, name, kind, population, population_date, source) VALUES ('1435', 'Tanum', 'municipality', 12865, '2023-12-31', 'tanum.se'), ('1486', 'Strömstad', 'municipality', NULL, '', ''), ('SML', 'SML-IT', 'joint-body', NULL, '', '');
INSERT INTO organisation_members (body, member) VALUES ('SML', '1435'), ('SML', '1486');
INSERT INTO rounds (title, organiser, contact, status, closes, first_closes, made_up, data_version, structure_version) VALUES ('Öppen', 'y', 'z', 'open', '2099-01-31 22:59:59+00:00', '2099-01-31 22:59:59+00:00', FALSE, 7, 3),
    ('Stängd', 'y', 'z', 'closed', '2020-11-20 22:59:59.123456+00:00', '2020-11-20 22:59:59+00:00', TRUE, 1, 1);
INSERT INTO round_questionnaires (round_id, position, questionnaire, version) VALUES (1, 1, 'form', '1'), (1, 2, 'costs', '1'), (2, 1, 'form', '1');
INSERT INTO round_organisations (round_id, organisation, data_version) VALUES (1, '1435', 4), (1, '1486', 0), (1, 'SML', 0), (2, '1435', 1);
INSERT INTO respondents (round_id, organisation, name, email, role) VALUES (1, '1435', 'Åsa Öberg', 'asa@tanum.example', 'it-chef'), (1, '1486', 'Bo ''Bosse'' Ek', 'bo@x.example', 'forvaltningschef'), (2, '1435', 'Eva', 'eva@x.example', 'it-chef');
INSERT INTO assignments (round_id, questionnaire, organisation, respondent_id, state, revision, submitted_at) VALUES (1, 'form', '1435', 1, 'submitted', 4, '2026-11-01 10:00:00+00:00'), (1, 'form', '1486', 2, 'started', 2, NULL), (1, 'costs', '1435', NULL, 'not-started', 0, NULL), (2, 'form', '1435', 3, 'submitted', 1, '2020-11-01 10:00:00+00:00');
INSERT INTO answers (assignment_id, item, number, numbers, text, missing, comment, author, at) VALUES (1, 'a', 4, '', '', '', 'därför', 1, '2026-11-01 10:00:00.5+00:00'), (1, 'b', 0.1, '[1,2.5]', 'fri text' || '
på två rader', '', '', 1, '2026-11-01 10:00:00+00:00'), (2, 'a', NULL, '', '', 'unknown', '', 2, '2026-11-01 10:00:00+00:00');
INSERT INTO answer_history (assignment_id, item, number, author, at) VALUES (1, 'a', 3, 1, '2026-11-01 09:00:00+00:00'), (1, 'a', 4, 1, '2026-11-01 10:00:00+00:00');
INSERT INTO submissions (assignment_id, number, revision, answers, codes, author, at) VALUES (1, 1, 4, '{"a":{"number":4}}', BYTES, 1, '2026-11-01 10:00:00+00:00'), (4, 1, 1, '{}', BYTES, 3, '2020-11-01 10:00:00+00:00');
INSERT INTO links (hash, purpose, respondent_id, created_at, expires_at, revoked_at) VALUES ('r', 'respondent', 1, '2026-10-20 08:00:00+00:00', NULL, NULL), ('c', 'coordinator', NULL, '2026-10-20 08:00:00+00:00', '2026-10-21 08:00:00+00:00', '2026-10-20 09:00:00+00:00');
INSERT INTO sessions (token, data, expiry) VALUES ('first', BYTES, '2099-01-01 00:00:00+00:00');
INSERT INTO audit_log (at, actor, action, object, detail) VALUES ('2026-10-30 08:00:00+00:00', 'operator', 'create-round', 'round/1', 'Öppen');
INSERT INTO respondents (round_id, organisation, name, email, role) VALUES (2, '1435', 'Borttagen', 'bort@x.example', 'it-chef');
DELETE FROM respondents WHERE email = 'bort@x.example';
