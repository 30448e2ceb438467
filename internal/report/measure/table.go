package measure

import (
	"slices"

	"mogna/internal/report/model"
)

// The measures that forms for people place in tables. A new one of them is a column in each.
var (
	Ground      = append(score.titled("low", "high", "percentile", "median"), similar.titled()...) // beside the score's interval and its place
	Reliability = append(alpha.titled(), icc.titled()...)
	Capability  = capability.titled()
	Agreement   = concordance.titled()
)

// Over is what visits the figures of a questionnaire that are over all organisations.
func (x *Walker) Over(d model.Document) func(visit func(Figure)) {
	n := slices.IndexFunc(x.Documents, func(o model.Document) bool { return o.Questionnaire == d.Questionnaire })
	return func(visit func(Figure)) { x.Overall(n, visit) }
}

// Of is what visits the organisations' figures of a questionnaire.
func (x *Walker) Of(d model.Document) func(visit func(Figure)) {
	n := slices.IndexFunc(x.Documents, func(o model.Document) bool { return o.Questionnaire == d.Questionnaire })
	return func(visit func(Figure)) {
		for _, o := range x.m.Comparison.Organisations {
			x.Result(n, o.Code, visit)
		}
	}
}

// Table is figures in rows and columns.
type Table struct {
	Columns []*Measure
	Rows    []Row
}

// Row has the figures about one subject.
type Row struct {
	Subject
	figures map[*Measure]Figure
}

// Of is the row's figure of a measure; one that has no value where there is none.
func (r Row) Of(m *Measure) Figure {
	if f, there := r.figures[m]; there {
		return f
	}
	return Figure{Measure: m, Subject: r.Subject}
}

// About is the row about a subject over all organisations.
func (t Table) About(id string) Row {
	n := slices.IndexFunc(t.Rows, func(r Row) bool { return r.About == id })
	if n < 0 {
		return Row{}
	}
	return t.Rows[n]
}

// Gather places what a walk visits in a table: a column for each of the measures, and a row for each subject.
func Gather(measures []*Measure, walk func(visit func(Figure))) Table {
	type subject struct{ organisation, about string }
	t, places := Table{Columns: measures}, map[subject]int{}
	walk(func(f Figure) {
		if !slices.Contains(measures, f.Measure) {
			return
		}
		n, there := places[subject{f.Organisation, f.About}]
		if !there {
			n = len(t.Rows)
			places[subject{f.Organisation, f.About}] = n
			t.Rows = append(t.Rows, Row{f.Subject, map[*Measure]Figure{}})
		}
		t.Rows[n].figures[f.Measure] = f
	})
	return t
}

// Filled is the table without the columns that have no figure, and without some others.
func (t Table) Filled(but ...string) Table {
	t.Columns = slices.DeleteFunc(slices.Clone(t.Columns), func(m *Measure) bool {
		return slices.Contains(but, m.ID) || !slices.ContainsFunc(t.Rows, func(r Row) bool { _, there := r.figures[m]; return there })
	})
	return t
}

// Told says whether the row has any number.
func (r Row) Told() bool {
	for _, f := range r.figures {
		if _, is := f.Number(); is {
			return true
		}
	}
	return false
}
