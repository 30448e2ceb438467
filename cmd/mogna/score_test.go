package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mogna/internal/scoring"
)

// mogna runs the command as a shell would.
func mogna(args ...string) (code int, out, errs string) {
	var o, e bytes.Buffer
	code = run(context.Background(), args, []string{"LC_ALL=sv_SE.UTF-8"}, &o, &e)
	return code, o.String(), e.String()
}

func place(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// oneItem is a questionnaire of one item, whose scale runs from 0 to 100 and has the given values on it: the answer is the
// score, so that values computed elsewhere on scores can be met through the whole command.
func oneItem(aggregate string, values []float64) string {
	on := append([]float64{0, 100}, values...)
	slices.Sort(on)
	var options strings.Builder
	for _, v := range slices.Compact(on) {
		fmt.Fprintf(&options, "      - {value: %v, label: {sv: x}}\n", v)
	}
	return `id: reference
version: 1.0.0
kind: maturity
per: respondent
title: {sv: Referens}
minutes: 1
roles: [kommundirektor, forvaltningschef, it-chef]
scales:
  s:
    options:
` + options.String() + `sections:
  - id: one
    title: {sv: Ett}
    items:
      - {id: score, text: {sv: Index}, type: scale, scale: s, construct: leaf}
constructs:
  - {id: leaf, title: {sv: Löv}}
scoring: {aggregate: ` + aggregate + `, minAnswered: 0.5, minCoverage: 0.5, minRespondents: 1, complete: {}}
`
}

type reference struct {
	MeanInterval []struct {
		Scores    []float64
		Mean      float64
		Low, High float64
	} `json:"mean_interval"`
	Benchmark []struct {
		Scores         oneOrMany
		Quartiles      []float64
		PercentileRank oneOrMany `json:"percentile_rank"`
	}
	RoleWeighted []struct {
		Roles           [][]float64
		Mean, Low, High float64
	} `json:"role_weighted"`
}

// oneOrMany reads R's habit of writing a vector of one as a number.
type oneOrMany []float64

func (o *oneOrMany) UnmarshalJSON(b []byte) error {
	var x float64
	if json.Unmarshal(b, &x) == nil {
		*o = oneOrMany{x}
		return nil
	}
	return json.Unmarshal(b, (*[]float64)(o))
}

func references(t *testing.T) (r reference) {
	t.Helper()
	data, err := os.ReadFile("../../internal/stats/testdata/reference.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &r); err != nil || len(r.MeanInterval) == 0 || len(r.Benchmark) == 0 || len(r.RoleWeighted) == 0 {
		t.Fatalf("%v: %+v", err, r)
	}
	return r
}

// scored runs the command on rows of organisation, respondent, role and score.
func scored(t *testing.T, aggregate string, rows [][]string, values []float64) scoring.Document {
	t.Helper()
	var answers strings.Builder
	answers.WriteString("organisation,respondent,role,item,value\n")
	for _, r := range rows {
		fmt.Fprintf(&answers, "%s,%s,%s,score,%s\n", r[0], r[1], r[2], r[3])
	}
	code, out, errs := mogna("score", "--questionnaire", place(t, "q.yaml", oneItem(aggregate, values)), "--answers", place(t, "a.csv", answers.String()))
	if code != 0 {
		t.Fatalf("exit %d\n%s", code, errs)
	}
	var d scoring.Document
	if err := json.Unmarshal([]byte(out), &d); err != nil {
		t.Fatal(err)
	}
	return d
}

func number(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

func near(t *testing.T, what string, got *float64, want float64) {
	t.Helper()
	if got == nil || math.Abs(*got-want) > 1e-9*math.Max(1, math.Abs(want)) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

// The reference values were computed with R (internal/stats/testdata/make_reference.R).
func TestScoreMeetsTheReference(t *testing.T) {
	ref := references(t)
	for _, c := range ref.MeanInterval {
		var rows [][]string
		for n, x := range c.Scores {
			rows = append(rows, []string{"A", fmt.Sprint(n), "it-chef", number(x)})
		}
		s := scored(t, "pooled", rows, c.Scores).Organisations["A"].Constructs["leaf"]
		near(t, "mean", s.Value, c.Mean)
		near(t, "low", s.Low, c.Low)
		near(t, "high", s.High, c.High)
	}
	for _, c := range ref.RoleWeighted {
		var rows [][]string
		var values []float64
		for r, scores := range c.Roles {
			for n, x := range scores {
				rows, values = append(rows, []string{"A", fmt.Sprint(r, "-", n), []string{"kommundirektor", "forvaltningschef", "it-chef"}[r], number(x)}), append(values, x)
			}
		}
		s := scored(t, "by-role", rows, values).Organisations["A"].Constructs["leaf"]
		near(t, "role-weighted mean", s.Value, c.Mean)
		near(t, "role-weighted low", s.Low, c.Low)
		near(t, "role-weighted high", s.High, c.High)
	}
	for _, c := range ref.Benchmark {
		var rows [][]string
		for n, x := range c.Scores {
			rows = append(rows, []string{fmt.Sprintf("%04d", n), "1", "it-chef", number(x)})
		}
		d := scored(t, "pooled", rows, c.Scores)
		if len(c.Scores) < 3 {
			if b := d.Constructs["leaf"].Benchmark; b.Median != nil || b.Reason == "" {
				t.Errorf("a benchmark of %d: %+v", len(c.Scores), b)
			}
			continue
		}
		b := d.Constructs["leaf"].Benchmark
		for n, got := range []*float64{b.Min, b.Q1, b.Median, b.Q3, b.Max} {
			near(t, "quartile", got, c.Quartiles[n])
		}
		for n, want := range c.PercentileRank {
			near(t, "percentile rank", d.Organisations[fmt.Sprintf("%04d", n)].Constructs["leaf"].Percentile, want)
		}
	}
}

// Bad input: every faulty row by line, exit 2, nothing on standard output.
func TestScoreNamesEveryFaultyRow(t *testing.T) {
	q := place(t, "q.yaml", oneItem("by-role", nil))
	rows := []string{"organisation,respondent,role,item,value",
		"A,1,it-chef,score,100", // right
		"A,2,kung,score,100", "A,3,it-chef,annat,100", "A,4,it-chef,score,5", "A,5,it-chef,score,NaN", "A,1,it-chef,score,0",
		"A,1,forvaltningschef,score,0", ",6,it-chef,score,0", "A,7,it-chef,score", "A,8,it-chef,score,na", "A,9,it-chef,score,"}
	code, out, errs := mogna("score", "--questionnaire", q, "--answers", place(t, "a.csv", strings.Join(rows, "\n")))
	if code != exitUsage || out != "" {
		t.Errorf("exit %d, printed %q", code, out)
	}
	for line := 3; line <= 11; line++ {
		if !strings.Contains(errs, fmt.Sprintf("a.csv, rad %d", line)) {
			t.Errorf("line %d (%s) is not named:\n%s", line, rows[line-1], errs)
		}
	}
	for _, line := range []int{2, 12} {
		if strings.Contains(errs, fmt.Sprintf("rad %d,", line)) {
			t.Errorf("line %d is right and is named:\n%s", line, errs)
		}
	}
	for name, content := range map[string]string{"empty": "", "no heading": "A,1,it-chef,score,100\n", "latin": "organisation,respondent,role,item,value\n\xc5,1,it-chef,score,100\n",
		"quote": "organisation,respondent,role,item,value\nA,\"1,it-chef,score,100\n"} {
		code, out, errs := mogna("score", "--questionnaire", q, "--answers", place(t, "a.csv", content))
		if code != exitUsage || out != "" || errs == "" {
			t.Errorf("%s: exit %d, printed %q, said %q", name, code, out, errs)
		}
	}
	code, out, errs = mogna("score", "--questionnaire", place(t, "q.yaml", "id: x\n"), "--answers", place(t, "a.csv", "x"))
	if code != exitUsage || out != "" || !strings.Contains(errs, "q.yaml") {
		t.Errorf("a broken questionnaire: exit %d, %q, %q", code, out, errs)
	}
}

func TestScoreInEveryFormat(t *testing.T) {
	q, a := place(t, "q.yaml", oneItem("by-role", nil)), place(t, "a.csv", "organisation,respondent,role,item,value\nA,1,it-chef,score,100\n")
	for format, start := range map[string]string{"json": "{", "csv": "\xef\xbb\xbf", "wide-csv": "\xef\xbb\xbf", "codebook-csv": "\xef\xbb\xbf", "html": "<!DOCTYPE html>", "xlsx": "PK"} {
		code, out, errs := mogna("score", "--questionnaire", q, "--answers", a, "--format", format)
		if code != 0 || !strings.HasPrefix(out, start) {
			t.Errorf("%s: exit %d, %.20q, %s", format, code, out, errs)
		}
	}
	if code, out, _ := mogna("score", "--questionnaire", q, "--answers", a, "--format", "pdf"); code != exitUsage || out != "" {
		t.Errorf("pdf: exit %d, %q", code, out)
	}
}

// However a spreadsheet has written a code, it is one organisation, and the one in the file of organisations.
func TestScoreHasOneFormOfACode(t *testing.T) {
	q := place(t, "q.yaml", oneItem("by-role", nil))
	answers := place(t, "a.csv", "organisation,respondent,role,item,value\n114,1,it-chef,score,100\n0114,2,it-chef,score,0\n 0114.0,3,it-chef,score,100\n00114,4,it-chef,score,0\nSML\u2011IT,5,it-chef,score,0\nSML-IT,6,it-chef,score,0\n")
	organisations := place(t, "o.csv", "kod;namn;typ\n114;Upplands Väsby;\nSML-IT;SML-IT;gemensamt organ\n")
	for _, more := range [][]string{nil, {"--organisations", organisations}} {
		code, out, errs := mogna(append([]string{"score", "--questionnaire", q, "--answers", answers}, more...)...)
		if code != 0 {
			t.Fatalf("exit %d: %s", code, errs)
		}
		var doc scoring.Document
		if err := json.Unmarshal([]byte(out), &doc); err != nil {
			t.Fatal(err)
		}
		if codes := slices.Sorted(maps.Keys(doc.Organisations)); !slices.Equal(codes, []string{"0114", "SML-IT"}) {
			t.Errorf("%v: %q", more, codes)
		}
	}
}
