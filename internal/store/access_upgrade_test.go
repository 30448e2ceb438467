package store_test

import (
	"path/filepath"
	"strings"
	"testing"

	"mogna/internal/store"
)

// before is a database of the schema before forms were covered, facts kept and responses counted: an open round in which Tanum is
// complete and Strömstad is not, a published one, and a draft.
const before = `
INSERT INTO questionnaires (id, version, document) VALUES ('form', '1', '{}');
INSERT INTO organisations (code, name, kind, population, source) VALUES ('1435', 'Tanum', 'municipality', 12865, 'tanum.se'), ('1486', 'Strömstad', 'municipality', 13482, ''), ('SML', 'SML-IT', 'joint-body', NULL, '');
INSERT INTO organisation_members (body, member) VALUES ('SML', '1435');
INSERT INTO rounds (title, organiser, contact, status, closes, first_closes, erase_on) VALUES ('Öppen', 'y', 'z', 'open', '2099-01-31 22:59:59+00:00', '2099-01-31 22:59:59+00:00', '2099-06-01 00:00:00+00:00');
INSERT INTO rounds (title, organiser, contact, status, closes, first_closes, erase_on) VALUES ('Publicerad', 'y', 'z', 'published', '2020-11-20 22:59:59+00:00', '2020-11-20 22:59:59+00:00', '2099-06-01 00:00:00+00:00');
INSERT INTO rounds (title, organiser, contact, status, closes, first_closes, erase_on) VALUES ('Utkast', 'y', 'z', 'draft', '2099-01-31 22:59:59+00:00', '2099-01-31 22:59:59+00:00', '2099-06-01 00:00:00+00:00');
INSERT INTO round_questionnaires (round_id, position, questionnaire, version) VALUES (1, 1, 'form', '1'), (2, 1, 'form', '1'), (3, 1, 'form', '1');
INSERT INTO round_organisations (round_id, organisation) VALUES (1, '1435'), (1, '1486'), (1, 'SML'), (2, '1435'), (3, '1435');
INSERT INTO respondents (round_id, organisation, name, email, role) VALUES (1, '1435', 'Åsa', 'asa@x.example', 'it-chef'), (1, '1435', 'Bo', 'bo@x.example', 'forvaltningschef'),
	(1, '1486', 'Cia', 'cia@x.example', 'it-chef'), (1, '1486', 'Dag', 'dag@x.example', 'forvaltningschef'), (2, '1435', 'Eva', 'eva@x.example', 'it-chef');
INSERT INTO assignments (round_id, questionnaire, organisation, respondent_id, state, revision) VALUES (1, 'form', '1435', 1, 'submitted', 4), (1, 'form', '1435', 2, 'submitted', 2),
	(1, 'form', '1486', 3, 'submitted', 2), (1, 'form', '1486', 4, 'started', 1), (2, 'form', '1435', 5, 'submitted', 2), (1, 'form', 'SML', NULL, 'submitted', 2);
INSERT INTO answers (assignment_id, item, number, author, at, revision) VALUES (1, 'a', 4, 1, '2020-11-01 10:00:00+00:00', 3), (2, 'a', 2, 2, '2020-11-01 10:00:00+00:00', 1),
	(3, 'a', 2, 3, '2020-11-01 10:00:00+00:00', 1), (4, 'a', 1, 4, '2020-11-01 10:00:00+00:00', 1), (6, 'a', 3, 1, '2020-11-01 10:00:00+00:00', 1);
INSERT INTO answer_history (assignment_id, item, number, author, at, revision) VALUES (1, 'a', 3, 1, '2020-11-01 09:00:00+00:00', 1), (1, 'a', 4, 1, '2020-11-01 10:00:00+00:00', 3);
INSERT INTO submissions (assignment_id, number, revision, answers, codes, author, at) VALUES (1, 1, 1, '{"a":{"number":3}}', 'x', 1, '2020-11-01 09:00:00+00:00'), (1, 2, 3, '{"a":{"number":4}}', 'x', 1, '2020-11-01 10:00:00+00:00'),
	(2, 1, 1, '{}', 'x', 2, '2020-11-01 10:00:00+00:00'), (3, 1, 1, '{}', 'x', 3, '2020-11-01 10:00:00+00:00'), (5, 1, 1, '{}', 'x', 5, '2020-11-01 10:00:00+00:00'), (6, 1, 1, '{}', 'x', 1, '2020-11-01 10:00:00+00:00');
INSERT INTO letters (once, message_id, kind, round_id, respondent_id, state, planned_at, next_at, claimed_at, sent_at) VALUES ('1', '1', 'invitation', 1, 1, 'sent', '2020-10-20 08:00:00+00:00', '2020-10-20 08:00:00+00:00', '2020-10-20 08:00:00+00:00', '2020-10-20 08:00:01+00:00'),
	('2', '2', 'invitation', 1, 3, 'sent', '2020-10-20 08:00:00+00:00', '2020-10-20 08:00:00+00:00', '2020-10-20 08:00:00+00:00', '2020-10-20 08:00:01+00:00');
INSERT INTO links (hash, purpose, respondent_id, created_at) VALUES ('mailed', 'respondent', 1, '2020-10-20 08:00:00+00:00'), ('copied', 'respondent', 1, '2020-10-25 08:00:00+00:00'),
	('handed', 'respondent', 2, '2020-10-25 08:00:00+00:00'), ('corrected', 'respondent', 3, '2020-10-20 08:00:00+00:00');
INSERT INTO audit_log (at, actor, action, object) VALUES ('2020-10-30 08:00:00+00:00', 'staff/1', 'correct-respondent', 'respondent/3');
INSERT INTO sessions (token, data, expiry) VALUES ('t', 'x', '2099-01-01 00:00:00+00:00');
INSERT INTO snapshots (round_id, number, at, actor, data_version, document) VALUES (2, 1, '2020-12-01 08:00:00+00:00', 'operator', 3, 'x')`

// What was answered, mailed and published before stays, and is shown, counted and known as it should be from then on.
func TestRoundsOfBeforeAreCoveredAndCounted(t *testing.T) {
	for kind, url := range map[string]string{"sqlite": filepath.Join(t.TempDir(), "mogna.db"), "postgres": postgresURL(t)} {
		t.Run(kind, func(t *testing.T) {
			s, err := store.Create(url)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			s.MigrateTo(t, 11)
			for statement := range strings.SplitSeq(before, ";\n") {
				s.Exec(t, statement)
			}
			if _, err := s.Migrate(t.Context()); err != nil {
				t.Fatal(err)
			}
			for _, c := range []struct {
				what, query string
				want        int64
			}{
				{"answers", "SELECT count(*) FROM answers", 5},
				{"rounds whose figures say when they are from", "SELECT count(*) FROM rounds WHERE changed_at IS NOT NULL", 3},
				{"submissions", "SELECT count(*) FROM submissions", 6},
				{"sessions, which have another shape", "SELECT count(*) FROM sessions", 0},
				{"hands of those who have begun", "SELECT count(*) FROM hands WHERE mailed AND address_version = 0 AND code_hash = ''", 5},
				{"answers that their person's letters show", "SELECT count(*) FROM answers a JOIN assignments s ON s.id = a.assignment_id JOIN hands h ON h.id = a.hand_id AND h.respondent_id = s.respondent_id", 4},
				{"answers of a shared form, which are nobody's own", "SELECT count(*) FROM answers WHERE hand_id IS NULL", 1},
				{"history that its person's letters show", "SELECT count(*) FROM answer_history WHERE hand_id = (SELECT id FROM hands WHERE respondent_id = 1)", 2},
				{"submissions that know their hand", "SELECT count(*) FROM submissions WHERE hands LIKE '{\"\":%}'", 5},
				{"links of one's own", "SELECT count(*) FROM links WHERE own AND hash IN ('mailed', 'corrected')", 2},
				{"links that others may have seen", "SELECT count(*) FROM links WHERE NOT own AND hash IN ('copied', 'handed')", 2},
				{"a link to where letters went before the address was corrected", "SELECT address_version FROM links WHERE hash = 'corrected'", 0},
				{"a corrected address", "SELECT address_version FROM respondents WHERE id = 3", 1},
				{"other addresses", "SELECT count(*) FROM respondents WHERE address_version = 0", 4},
				{"what counts of a complete organisation", "SELECT counted FROM assignments WHERE id = 1", 2},
				{"what counts of its other", "SELECT counted FROM assignments WHERE id = 2", 1},
				{"what counts where more may come", "SELECT counted FROM assignments WHERE id = 3", 0},
				{"what counts of who has not handed in", "SELECT counted FROM assignments WHERE id = 4", 0},
				{"what counts in a published round", "SELECT counted FROM assignments WHERE id = 5", 1},
				{"what counts of a shared response", "SELECT counted FROM assignments WHERE id = 6", 1},
				{"facts of rounds that have opened", "SELECT count(*) FROM round_facts", 4},
				{"a population as it was", "SELECT population FROM round_facts WHERE round_id = 1 AND organisation = '1435'", 12865},
				{"members of a joint body", "SELECT count(*) FROM round_members WHERE round_id = 1 AND body = 'SML' AND member = '1435'", 1},
				{"a publication's reason", "SELECT count(*) FROM snapshots WHERE reason = ''", 1},
			} {
				if got := s.Number(t, c.query); got != c.want {
					t.Errorf("%s: %d, want %d", c.what, got, c.want)
				}
			}
		})
	}
}
