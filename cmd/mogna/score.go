package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"mogna/internal/importing"
	"mogna/internal/offline"
	"mogna/internal/questionnaire"
	"mogna/internal/report"
	"mogna/internal/scoring"
	"mogna/internal/server"
	"mogna/internal/survey"
)

type scoreFlags struct{ questionnaire, answers, organisations, format, output, lang string }

func (c *cli) score() *cobra.Command {
	var f scoreFlags
	cmd := &cobra.Command{Use: "score", Short: "Score a file of answers without a server", Args: cobra.NoArgs,
		Long: "Score a file of answers without a server.\n\nThe answers are a CSV file with the columns organisation, respondent, role, item and value;\n" +
			"a value is a number, empty (unanswered), unknown or na; of several choices, numbers with spaces between. Faulty rows are named by line, with exit code 2.",
		RunE: running(func(*cobra.Command, []string) error { return c.scoreFile(f) })}
	cmd.Flags().StringVar(&f.questionnaire, "questionnaire", "", "the questionnaire (YAML)")
	cmd.Flags().StringVar(&f.answers, "answers", "", "the answers (CSV)")
	cmd.Flags().StringVar(&f.organisations, "organisations", "", "the organisations (CSV or XLSX); else those that the answers name")
	cmd.Flags().StringVar(&f.format, "format", "json", "json, csv, wide-csv, codebook-csv, html or xlsx")
	cmd.Flags().StringVar(&f.output, "output", "", "file to write (default: standard output)")
	cmd.Flags().StringVar(&f.lang, "language", survey.Swedish, "sv or en, for all but json")
	_ = cmd.MarkFlagRequired("questionnaire")
	_ = cmd.MarkFlagRequired("answers")
	return cmd
}

func (c *cli) scoreFile(f scoreFlags) error {
	loader, err := questionnaire.Standard()
	if err != nil {
		return err
	}
	data, err := os.ReadFile(f.questionnaire)
	if err != nil {
		return err
	}
	q, err := loader.Parse(filepath.Base(f.questionnaire), data)
	if err != nil {
		return err
	}
	organisations, err := readOrganisations(f.organisations)
	if err != nil {
		return err
	}
	answers, err := os.Open(f.answers)
	if err != nil {
		return err
	}
	defer answers.Close()
	doc, organisations, err := offline.Score(q, organisations, filepath.Base(f.answers), answers)
	if err != nil {
		return err
	}
	return c.writeScores(f, q, organisations, doc)
}

func readOrganisations(name string) ([]survey.Organisation, error) {
	if name == "" {
		return nil, nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	batch, err := importing.Parse([]importing.File{{Name: filepath.Base(name), Data: data}}, importing.Against{})
	return batch.Organisations, err
}

func (c *cli) writeScores(f scoreFlags, q *survey.Questionnaire, organisations []survey.Organisation, doc scoring.Document) error {
	return c.writeOutput(f.output, func(w io.Writer) error {
		if f.format == "json" {
			e := json.NewEncoder(w)
			e.SetIndent("", "  ")
			return e.Encode(doc)
		}
		m := report.Model{Comparison: scoring.Compare(scoring.RoundInfo{Title: filepath.Base(f.answers)}, organisations, nil),
			Questionnaires: []*survey.Questionnaire{q}, Version: server.Version}
		m.Comparison.Documents = []scoring.Document{doc}
		if err := report.Write(w, f.format, m, f.lang); err != nil {
			return fmt.Errorf("report: %w", err)
		}
		return nil
	})
}
