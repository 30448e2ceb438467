package server_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"mogna/internal/app/participants"
	"mogna/internal/app/permission"
	"mogna/internal/cputest"
	"mogna/internal/importing"
	"mogna/internal/server"
	"mogna/internal/server/servertest"
	"mogna/internal/store"
	"mogna/internal/survey"
)

const countrySize = 290

// country is the files of a country: organisations of thirty respondents each.
func country() []importing.File {
	var organisations, people strings.Builder
	organisations.WriteString("kod;namn;typ\n")
	people.WriteString("organisation;namn;e-post;roll\n")
	for o := range countrySize {
		fmt.Fprintf(&organisations, "L%04d;Land %d;gemensamt organ\n", o, o)
		for p := range benchRespondents {
			fmt.Fprintf(&people, "L%04d;Person %d;p%d.%d@x.example;%s\n", o, p, o, p, benchRoles[p%len(benchRoles)])
		}
	}
	return []importing.File{{Name: "o.csv", Data: []byte(organisations.String())}, {Name: "r.csv", Data: []byte(people.String())}}
}

// BenchmarkCountry is what a coordinator of a country waits for: to read everybody in, the first time and again, and to see who
// has answered. Beside it stands the floor: parsing the same files, and one query for the counts alone.
func BenchmarkCountry(b *testing.B) {
	files := country()
	b.Run("parse", func(b *testing.B) {
		defer cputest.Measure(b)()
		for b.Loop() {
			if _, err := importing.Parse(files, importing.Against{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	for _, kind := range []string{"sqlite", "postgres"} {
		b.Run(kind, func(b *testing.B) {
			database := b.TempDir() + "/mogna.db"
			if kind == "postgres" {
				database = servertest.PostgreSQL(b)
			}
			s, err := server.Make(b.Context(), servertest.Settings(database))
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			var round int64
			cpu := servertest.CPU(b, database)
			b.Run("import", func(b *testing.B) {
				defer cputest.Measure(b, cpu)()
				for b.Loop() {
					round = read(b, s, 0, files)
				}
			})
			b.Run("import-again", func(b *testing.B) {
				defer cputest.Measure(b, cpu)()
				for b.Loop() {
					read(b, s, round, files)
				}
			})
			b.Run("matrix", func(b *testing.B) {
				defer cputest.Measure(b, cpu)()
				for b.Loop() {
					if _, err := s.App.FollowUp.Matrix(b.Context(), permission.System, round); err != nil {
						b.Fatal(err)
					}
				}
			})
			b.Run("counts", func(b *testing.B) {
				defer cputest.Measure(b, cpu)()
				for b.Loop() {
					if err := s.Store.Read(b.Context(), func(tx *store.Tx) error { _, err := tx.CountAssignments(round); return err }); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}

// read imports the files into a round, or (0) into a new one.
func read(b *testing.B, s *server.Server, round int64, files []importing.File) int64 {
	b.Helper()
	if round == 0 {
		made, err := s.App.Rounds.CreateRound(b.Context(), permission.System, survey.Round{Title: "Land", Organiser: "x", Closes: time.Now().AddDate(0, 1, 0),
			Questionnaires: []string{"digital-mognad", "formagor-2030", "viktning-2030"}})
		if err != nil {
			b.Fatal(err)
		}
		round = made.ID
	}
	if _, err := s.App.Participants.Import(b.Context(), permission.System, round, participants.ImportOrder{Files: files, Confirmed: true}); err != nil {
		b.Fatal(err)
	}
	return round
}
