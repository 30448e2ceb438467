package xlsx_test

import (
	"bytes"
	"math"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/scoring"
	"mogna/internal/stats"
	"mogna/internal/survey"
)

// change is a leaf's score and a dimension's weight that somebody types into the English workbook.
type change struct {
	m            model.Model
	d            model.Document
	organisation string
	leaf         string
	score        float64
	heavy        string // a dimension
	weight       float64
}

func aChange(t testing.TB, m model.Model) change {
	d := reporttest.DocumentOf(t, m, survey.Maturity)
	return change{m: m, d: d, organisation: "1421", leaf: survey.Leaves(d.Q.Constructs)[0].ID, score: 3.25, heavy: d.Q.Constructs[1].ID, weight: 2.5}
}

// made types the change into a workbook.
func (c change) made(t testing.TB, book []byte) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(book))
	reporttest.Must(t, err)
	defer f.Close()
	leaves, weights := c.sheet(t, f, "Maturity, sub-areas"), c.sheet(t, f, "Weights")
	reporttest.Must(t, f.SetCellValue(leaves.Name, reporttest.Ref(3, leaves.Row(0, c.organisation, 0)+1), c.score))
	reporttest.Must(t, f.SetCellValue(weights.Name, reporttest.Ref(3, weights.Row(0, "Total", 0)+2), c.weight))
	out, err := f.WriteToBuffer()
	reporttest.Must(t, err)
	return out.Bytes()
}

func (c change) sheet(t testing.TB, f *excelize.File, name string) reporttest.OpenedSheet {
	t.Helper()
	rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
	reporttest.Must(t, err)
	return reporttest.OpenedSheet{T: t, File: f, Name: name, Cells: rows}
}

// holds works the scores out anew, apart from the workbook and from the method, and finds the same in the workbook.
func (c change) holds(t *testing.T, f *excelize.File) {
	s := c.sheet(t, f, "Maturity")
	parents := model.Branches(c.d.Q.Constructs)
	columns := map[string]int{"": 2}
	for n, p := range parents {
		columns[p.ID] = 3 + n
	}
	for id, column := range columns {
		var towns []float64
		for _, o := range c.m.Comparison.Organisations {
			row, want := s.Row(0, o.Code, 0), c.scoreOf(o.Code, id)
			c.near(t, s, row, column, want)
			if o.Kind == survey.Municipality && want != nil {
				towns = append(towns, *want)
			}
		}
		if c.benchmark(id).Reason != "" {
			c.near(t, s, len(s.Cells)-3, column, nil)
			continue
		}
		median, _ := stats.Quantile(towns, 0.5)
		c.near(t, s, len(s.Cells)-3, column, &median)
		for _, o := range c.m.Comparison.Organisations {
			if want := c.scoreOf(o.Code, id); want != nil && o.Kind == survey.Municipality {
				rank, _ := stats.Sort(towns).PercentileRank(*want)
				c.near(t, s, s.Row(0, o.Code, 0), 2+len(columns)+2+4*(column-2)+3, &rank)
			}
		}
	}
	row, r := s.Row(0, c.organisation, 0), c.d.Organisations[c.organisation]
	if before := r.Total.Value; *before == *c.scoreOf(c.organisation, "") {
		t.Fatal("the change changes nothing")
	}
	if got, want := s.At(row, 2+len(columns)), narrative.Place(c.d.Q, c.d.Document, r).In(survey.English); got != want { // scores alone don't change it
		t.Errorf("type %q, want %q", got, want)
	}
}

func (c change) benchmark(id string) scoring.Benchmark {
	if id == "" {
		return c.d.Total.Benchmark
	}
	return c.d.Constructs[id].Benchmark
}

func (c change) near(t *testing.T, s reporttest.OpenedSheet, row, column int, want *float64) {
	t.Helper()
	got, err := strconv.ParseFloat(s.At(row, column), 64)
	if (want == nil) != (err != nil) || want != nil && math.Abs(got-*want) > 1e-9 {
		t.Errorf("%s %s: %q, and by hand %v", s.Name, reporttest.Ref(column+1, row+1), s.At(row, column), stringOf(want))
	}
}

func stringOf(x *float64) string {
	if x == nil {
		return "none"
	}
	return model.Exact(*x)
}

// scoreOf is a score after the change. What isn't made of the parts that are shown stays as it was.
func (c change) scoreOf(organisation, id string) *float64 {
	r := c.d.Organisations[organisation]
	was, parts := reporttest.ScoreOf(r, id), c.parts(id)
	if organisation == c.organisation && id == c.leaf {
		return &c.score
	}
	sum, weight, all := 0.0, 0.0, 0.0
	for _, p := range parts {
		w := p.Weight
		if p.ID == c.heavy {
			w = c.weight
		}
		all += w
		if x := c.scoreOf(organisation, p.ID); x != nil {
			sum, weight = sum+w**x, weight+w
		}
	}
	if len(parts) == 0 || was.Suppressed {
		return was.Value
	}
	if weight == 0 || weight < c.d.Q.Scoring.MinCoverage*all {
		return nil
	}
	mean := sum / weight
	return &mean
}

func (c change) parts(id string) (parts []survey.Construct) {
	if id == "" {
		return c.d.Q.Constructs
	}
	survey.Walk(c.d.Q.Constructs, func(x survey.Construct, _ int) {
		if x.ID == id {
			parts = x.Children
		}
	})
	return parts
}
