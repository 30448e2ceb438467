package measure

import (
	"maps"
	"slices"

	"mogna/internal/report/model"
)

// The measures that forms for people place in tables. A new one of them is a column in each.
var (
	Ground      = append(score.columns("low", "high", "percentile", "median"), slices.Concat(similar.columns(), rank.columns(), bounds.columns())...) // beside the score's interval and its place
	Reliability = append(alpha.columns(), icc.columns()...)
	RoleAlpha   = roleAlpha.columns()
	Capability  = capability.columns()
	Bounds      = bounds.columns()
	Responses   = responseRate.columns()
	Missing     = append(bounds.columns(), only(rank.columns(), bounded...)...) // what the missing could change
	Completed   = quartileBounds.columns()                                      // quartiles, if all had answered
	Agreement   = concordance.columns()
	Profile     = first(slices.Concat(score.columns(), rank.columns(bounded...), similar.columns()), "score", "low", "high", "n", "respondents_asked", "median", "percentile", "rank_low", "rank_high", "rank_all_low", "rank_all_high", "similar_median", "similar_percentile", "similar_n")
	Levels      = first(profile.columns(), "mean_level", "capabilities_answered")
	Change      = first(change.columns(), "change_before", "change_after")
	Priority    = priority.columns()
	Calibration = calibration.columns()
	Benchmark   = benchmark.columns()
	Costs       = first(slices.Concat(costFacts.columns(), reported.total.columns(spent...), allocated.total.columns(spent...)), "economy_year", "economy_reported", "economy_allocated")
	Spent       = slices.Concat(only(reported.total.columns(), spent...), only(allocated.total.columns(), spent...)) // of the total, and beside it
	EarlierCost = earlierCost.columns()
	Fact        = fact.columns()
	StatedOf    = stated.columns()
	Scope       = scopeAnswer.columns()
	Indicator   = []*Measure{keyFigure.rows[0].Measure}
	Quartiles   = only(benchmark.columns(), "benchmark_q1", "benchmark_median", "benchmark_q3")
	Outcomes    = outcome.columns()
	CostSums    = region.columns()
	ClassSpread = append(classSum.columns(), benchmark.columns()...)
	Received    = received.columns()
	Members     = memberShare.columns()
)

// spent are what the total is of operation and capital, and what was invested and spent, as reported and as compared.
var spent = []string{"economy_reported_operating", "economy_reported_capital", "economy_reported_investment", "economy_reported_expenditure",
	"economy_allocated_operating", "economy_allocated_capital", "economy_allocated_investment", "economy_allocated_expenditure"}

// ReportedSpent are those as reported.
var ReportedSpent = spent[:4]

// bounded are the places that a score may have if all had answered.
var bounded = []string{"rank_bound_low", "rank_bound_high", "rank_all_bound_low", "rank_all_bound_high"}

// Parts are the measures of each part of an organisation's results, by their ids.
var Parts = struct{ Score, Calibration, Priority, Teacher, Costs, Earlier, Fact, Stated, Scope, Received, Allocation, Member []string }{
	slices.Concat(score.ids(), similar.ids(), rank.ids(), bounds.ids()), calibration.ids(), priority.ids(), teacher.ids(), costFacts.ids(), earlierCost.ids(), fact.ids(), stated.ids(), scopeAnswer.ids(), received.ids(), allocation.ids(), memberShare.ids(),
}

// CostMeasures are those of a total cost and how it is divided.
type CostMeasures struct {
	Total, Amount, Share *Measure   // Amount and Share are a class's
	Spent                []string   // beside the total, by their ids
	Sums                 []*Measure // of a division
	Division, Class      []string   // all of a division's and a class's, by their ids
}

// The two ways in which an organisation's costs are read.
var AsReported, AsCompared = reported.measures(), allocated.measures()

func (g *costGroups) measures() CostMeasures {
	return CostMeasures{g.total.rows[0].Measure, g.class.rows[0].Measure, g.class.rows[1].Measure, g.total.ids()[1:], g.division.columns(), g.division.ids(), g.class.ids()}
}

// Lacking is why a division has no amounts.
func (c CostMeasures) Lacking(t Table, organisation, division string) string {
	if reason, is := t.Find(organisation, division).Of(c.Sums[0]).Reason(); is {
		return reason
	}
	reason, _ := t.Find(organisation, "").Of(c.Total).Reason()
	return reason
}

// only are some of the measures.
func only(list []*Measure, ids ...string) []*Measure {
	return slices.DeleteFunc(list, func(m *Measure) bool { return !slices.Contains(ids, m.ID) })
}

// first puts some measures before the others.
func first(list []*Measure, ids ...string) []*Measure {
	rank := func(m *Measure) int { return (slices.Index(ids, m.ID) + len(ids) + 1) % (len(ids) + 1) }
	slices.SortStableFunc(list, func(a, b *Measure) int { return rank(a) - rank(b) })
	return list
}

// Figures is what visits some of a comparison's figures.
type Figures func(visit func(Figure))

func (x *Walker) number(d model.Document) int {
	return slices.IndexFunc(x.Documents, func(o model.Document) bool { return o.Questionnaire == d.Questionnaire })
}

// Over are the figures of a questionnaire that are over all organisations, and what has changed for each.
func (x *Walker) Over(d model.Document) Figures {
	return func(visit func(Figure)) { x.Overall(x.number(d), visit) }
}

// Of are some organisations' figures of a questionnaire; all of them where none is named.
func (x *Walker) Of(d model.Document, codes ...string) Figures {
	return func(visit func(Figure)) {
		for _, o := range x.m.Comparison.Organisations {
			if len(codes) == 0 || slices.Contains(codes, o.Code) {
				x.Result(x.number(d), o.Code, visit)
			}
		}
	}
}

// Table is figures in rows and columns.
type Table struct {
	Columns []*Measure
	Rows    []Row
	places  map[place]int
}

type place struct{ organisation, about string }

// Row has the figures about one subject.
type Row struct {
	Subject
	figures map[*Measure]Figure
	reason  string
}

// Of is the row's figure of a measure; where there is none, the reason that the row has for that.
func (r Row) Of(m *Measure) Figure {
	if f, there := r.figures[m]; there {
		return f
	}
	return Figure{Measure: m, Subject: r.Subject, Value: because(r.reason)}
}

// Has says whether the row has a figure of a measure, or a reason why not.
func (r Row) Has(m *Measure) bool {
	_, there := r.figures[m]
	return there
}

// Because gives the row a reason for what it doesn't have.
func (r Row) Because(reason string) Row {
	r.reason = reason
	return r
}

// Reasoned gives one figure's reason to all that the row doesn't have.
func (r Row) Reasoned() Row {
	for _, f := range r.figures {
		if reason, is := f.Reason(); is {
			return r.Because(reason)
		}
	}
	return r
}

// Unexplained is the row without the reason why it has no figure of a measure, where the codebook says enough.
func (r Row) Unexplained(id string) Row {
	r.figures = maps.Clone(r.figures)
	maps.DeleteFunc(r.figures, func(m *Measure, f Figure) bool { _, is := f.Reason(); return is && m.ID == id })
	return r
}

// Find is the row about a subject, of an organisation or over all of them.
func (t Table) Find(organisation, about string) Row {
	if n, there := t.places[place{organisation, about}]; there {
		return t.Rows[n]
	}
	return Row{}
}

// Gather places figures in a table: a column for each of the measures, and a row for each subject.
func Gather(measures []*Measure, figures Figures) Table {
	t := Table{Columns: measures, places: map[place]int{}}
	figures(func(f Figure) {
		if !slices.Contains(measures, f.Measure) {
			return
		}
		at := place{f.Organisation, f.About}
		n, there := t.places[at]
		if !there {
			n = len(t.Rows)
			t.places[at] = n
			t.Rows = append(t.Rows, Row{Subject: f.Subject, figures: map[*Measure]Figure{}})
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

// Any says whether the row has any figure, or a reason for one.
func (r Row) Any() bool { return len(r.figures) > 0 }

// Told says whether the row has any number.
func (r Row) Told() bool {
	for _, f := range r.figures {
		if _, is := f.Number(); is {
			return true
		}
	}
	return false
}
