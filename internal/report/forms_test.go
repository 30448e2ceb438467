package report_test

import (
	"bytes"
	"errors"
	"testing"

	"mogna/internal/report"
	"mogna/internal/report/reporttest"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestFileNames(t *testing.T) {
	draft, published := reporttest.Standard(t), reporttest.Standard(t)
	draft.Comparison.Round.Draft = true
	draft.Comparison.Round.AsOf = draft.Comparison.Round.AsOf.Add(10 * 3600 * 1e9) // past midnight in Sweden, not yet in UTC
	published.Comparison.Round.Published = &scoring.Publication{Number: 1}
	for format, want := range map[string][3]string{
		"xlsx":         {"mogna-7-2020-11-21-utkast.xlsx", "mogna-7-2020-11-21-draft.xlsx", "mogna-7-2020-11-20.xlsx"},
		"html":         {"mogna-7-2020-11-21-utkast.html", "mogna-7-2020-11-21-draft.html", "mogna-7-2020-11-20.html"},
		"pdf":          {"mogna-7-2020-11-21-utkast.pdf", "mogna-7-2020-11-21-draft.pdf", "mogna-7-2020-11-20.pdf"},
		"csv":          {"mogna-7-2020-11-21-utkast.csv", "mogna-7-2020-11-21-draft.csv", "mogna-7-2020-11-20.csv"},
		"wide-csv":     {"mogna-7-2020-11-21-utkast-bred.csv", "mogna-7-2020-11-21-draft-wide.csv", "mogna-7-2020-11-20-bred.csv"},
		"codebook-csv": {"mogna-7-2020-11-21-utkast-kodbok.csv", "mogna-7-2020-11-21-draft-codebook.csv", "mogna-7-2020-11-20-kodbok.csv"},
		"json":         {"mogna-7-2020-11-21-utkast.json", "mogna-7-2020-11-21-draft.json", "mogna-7-2020-11-20.json"},
	} {
		got := [3]string{report.FileName(format, draft, survey.Swedish), report.FileName(format, draft, survey.English), report.FileName(format, published, survey.Swedish)}
		if got != want {
			t.Errorf("got %v, want %v", got, want)
		}
	}
	for _, format := range report.Formats {
		if report.Known(format) != nil || report.MediaType(format) == "" {
			t.Errorf("%s has no form", format)
		}
	}
}

// Every form tells how far it has come, and stops when it is told to.
func TestProgress(t *testing.T) {
	stop := errors.New("stop")
	for _, format := range []string{"xlsx", "html", "csv", "wide-csv", "codebook-csv"} {
		m, steps, last := reporttest.Standard(t), 0, -1
		m.Progress = func(step survey.Text, done, total int) error {
			if step[survey.Swedish] == "" || step[survey.English] == "" || done <= last || done >= total {
				t.Errorf("%s: %v, %d of %d after %d", format, step, done, total, last)
			}
			steps, last = steps+1, done
			return nil
		}
		reporttest.Must(t, report.Write(&bytes.Buffer{}, format, m, survey.Swedish))
		if steps < 2 {
			t.Errorf("%s told of %d steps", format, steps)
		}
		m.Progress = func(survey.Text, int, int) error { return stop }
		if err := report.Write(&bytes.Buffer{}, format, m, survey.Swedish); !errors.Is(err, stop) {
			t.Errorf("%s went on: %v", format, err)
		}
	}
}
