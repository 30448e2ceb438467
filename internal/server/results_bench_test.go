package server_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3"

	"mogna/internal/app"
	"mogna/internal/app/permission"
	"mogna/internal/cputest"
	"mogna/internal/scoring"
	"mogna/internal/server"
	"mogna/internal/server/servertest"
	"mogna/internal/store"
	"mogna/internal/survey"
)

// A country of n municipalities with 30 respondents each, who have all handed in the maturity questionnaire.
const benchRespondents = 30

var benchRoles = []survey.Role{survey.ChiefExecutive, survey.HeadOfDepartment, survey.ITManager, survey.EServices}

// filled makes the country's database by writing rows in bulk: through the browser's road it would take the better part of a
// day for the largest.
func filled(b *testing.B, database string, n int) (*server.Server, int64) {
	b.Helper()
	s, err := server.Make(b.Context(), servertest.Settings(database))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	var round survey.Round
	library, err := s.App.Rounds.Library(permission.System)
	if err != nil {
		b.Fatal(err)
	}
	var q *survey.Questionnaire
	for _, x := range library {
		if x.Kind == survey.Maturity {
			q = x
		}
	}
	round = survey.Round{Title: "Land", Organiser: "x", Status: survey.Open, Closes: time.Now().AddDate(0, 1, 0), FirstCloses: time.Now().AddDate(0, 1, 0),
		EraseOn: time.Now().AddDate(1, 0, 0)}
	err = s.Store.Write(b.Context(), func(tx *store.Tx) error {
		if err := tx.PutQuestionnaire(q); err != nil {
			return err
		}
		return tx.CreateRound(&round, []*survey.Questionnaire{q})
	})
	if err != nil {
		b.Fatal(err)
	}
	rnd := rand.New(rand.NewPCG(1, uint64(n)))
	for from := 0; from < n; from += 500 {
		if err := s.Store.Write(b.Context(), func(tx *store.Tx) error { return fill(tx, q, round.ID, from, min(from+500, n), rnd) }); err != nil {
			b.Fatal(err)
		}
	}
	db := servertest.OpenDatabase(b, database)
	answerAll(b, db, q, rnd)
	return s, round.ID
}

func fill(tx *store.Tx, q *survey.Questionnaire, round int64, from, to int, rnd *rand.Rand) error {
	var organisations []survey.Organisation
	var codes []string
	var people []survey.Respondent
	for o := from; o < to; o++ {
		size, code := 2000+rnd.IntN(100_000), fmt.Sprintf("%05d", o)
		codes = append(codes, code)
		organisations = append(organisations, survey.Organisation{Code: code, Name: code, Kind: survey.Municipality, Population: &size})
		for p := range benchRespondents {
			people = append(people, survey.Respondent{RoundID: round, Organisation: code, Name: "x", Email: fmt.Sprintf("%d.%d@x.example", o, p), Role: benchRoles[p%len(benchRoles)]})
		}
	}
	if err := tx.PutOrganisations(organisations); err != nil {
		return err
	}
	if err := tx.JoinRound(round, codes); err != nil {
		return err
	}
	if err := tx.PutRespondents(people); err != nil {
		return err
	}
	if err := tx.AddAssignments(survey.Plan(round, []*survey.Questionnaire{q}, people)); err != nil {
		return err
	}
	return nil
}

// answerAll hands in a response for every assignment, by plain SQL.
func answerAll(b *testing.B, db *sql.DB, q *survey.Questionnaire, rnd *rand.Rand) {
	b.Helper()
	tx, err := db.Begin()
	if err != nil {
		b.Fatal(err)
	}
	type who struct {
		assignment, respondent int64
		role                   survey.Role
	}
	var people []who
	rows, err := tx.Query("SELECT a.id, r.id, r.role FROM assignments a JOIN respondents r ON r.id = a.respondent_id")
	if err != nil {
		b.Fatal(err)
	}
	for rows.Next() {
		var p who
		if err := rows.Scan(&p.assignment, &p.respondent, &p.role); err != nil {
			b.Fatal(err)
		}
		people = append(people, p)
	}
	if err := rows.Err(); err != nil {
		b.Fatal(err)
	}
	insert, err := tx.Prepare("INSERT INTO submissions (assignment_id, number, revision, answers, codes, author, at) VALUES ($1, 1, 1, $2, $3, $4, $5)")
	if err != nil {
		b.Fatal(err)
	}
	for _, p := range people {
		answers := survey.Answers{}
		for _, section := range q.For(p.role) {
			for _, i := range section.Items {
				options := q.Options(i)
				if len(options) == 0 {
					continue
				}
				answers[i.ID] = survey.Num(options[rnd.IntN(len(options))].Value)
			}
		}
		document, _ := json.Marshal(answers)
		if _, err := insert.Exec(p.assignment, string(document), scoring.Encode(q, answers), p.respondent, time.Now().UTC()); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := tx.Exec("UPDATE assignments SET state = 'submitted', revision = 1"); err != nil {
		b.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkResults is what a coordinator waits for: from the database to the result, with nothing kept from before. Beside it
// in the same run stands the floor: SQLite's own aggregation of the leaf means alone, over the same answers.
func BenchmarkResults(b *testing.B) {
	for _, n := range []int{15, 290, 1000, 3000, 10_000} {
		b.Run(fmt.Sprint("organisations=", n), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "mogna.db")
			s, round := filled(b, path, n)
			b.Run("sqlite", func(b *testing.B) { fromScratch(b, s, round, cputest.Sum()) })
			if n == 1000 || n == 3000 { // which show how it grows
				return
			}
			b.Run("sqlite-one-changed", func(b *testing.B) { oneChanged(b, s, round) })
			b.Run("sqlite-leaf-means-in-sql", func(b *testing.B) { leafMeans(b, path, s, round) })
			if n > 1000 {
				return // one database of ten thousand organisations is enough to fill
			}
			database := servertest.PostgreSQL(b)
			s, round = filled(b, database, n)
			b.Run("postgres", func(b *testing.B) { fromScratch(b, s, round, servertest.CPU(b, database)) })
		})
	}
}

func fromScratch(b *testing.B, s *server.Server, round int64, database cputest.Clock) {
	defer cputest.Measure(b, database)()
	library, _ := s.App.Rounds.Library(permission.System)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := app.New(s.Store.Slices(), library).Results.Published(b.Context(), permission.System, round, 0); err != nil {
			b.Fatal(err)
		}
	}
}

func oneChanged(b *testing.B, s *server.Server, round int64) {
	if _, err := s.App.Results.Published(b.Context(), permission.System, round, 0); err != nil {
		b.Fatal(err)
	}
	defer cputest.Measure(b)()
	for b.Loop() {
		if err := s.Store.Write(context.Background(), func(tx *store.Tx) error { return tx.TouchResponses(round, "00000") }); err != nil {
			b.Fatal(err)
		}
		if _, err := s.App.Results.Published(b.Context(), permission.System, round, 0); err != nil {
			b.Fatal(err)
		}
	}
}

// leafMeans asks SQLite for each organisation's mean of each leaf, with reversal: the plain SQL that a report would use.
func leafMeans(b *testing.B, path string, s *server.Server, round int64) {
	db := servertest.OpenDatabase(b, path)
	prepared := []string{"CREATE TEMP TABLE items (item TEXT PRIMARY KEY, leaf TEXT, reverse INTEGER, low REAL, high REAL) WITHOUT ROWID",
		`INSERT OR IGNORE INTO answers (assignment_id, item, number, numbers, text, missing, comment, author, at) SELECT s.assignment_id, j.key, json_extract(j.value, '$.value'), '', '', '', '', s.author, s.at
			FROM submissions s, json_each(s.answers) j`, "ANALYZE"}
	for _, statement := range prepared {
		if _, err := db.Exec(statement); err != nil {
			b.Fatal(err)
		}
	}
	library, _ := s.App.Rounds.Library(permission.System)
	for _, q := range library {
		if q.Kind != survey.Maturity {
			continue
		}
		for _, i := range q.Items() {
			options := q.Options(i)
			if len(options) == 0 {
				continue
			}
			if _, err := db.Exec("INSERT INTO items VALUES (?, ?, ?, ?, ?)", i.ID, i.Construct, i.Reverse, options[0].Value, options[len(options)-1].Value); err != nil {
				b.Fatal(err)
			}
		}
	}
	defer cputest.Measure(b)()
	for b.Loop() {
		rows, err := db.Query(`SELECT a.organisation, i.leaf, avg(CASE WHEN i.reverse THEN i.high - w.number ELSE w.number - i.low END / (i.high - i.low)) * 100, count(*)
			FROM assignments a JOIN answers w ON w.assignment_id = a.id JOIN items i ON i.item = w.item
			WHERE a.round_id = ? AND a.state = 'submitted' GROUP BY 1, 2`, round)
		if err != nil {
			b.Fatal(err)
		}
		for rows.Next() {
		}
		if err := rows.Err(); err != nil {
			b.Fatal(err)
		}
	}
}
