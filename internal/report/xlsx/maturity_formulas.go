package xlsx

import (
	"fmt"
	"math"
	"strings"

	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// scorebook tells where a maturity questionnaire's scores stand, so that formulas can name them.
type scorebook struct {
	*book
	d     document
	t     *terms
	spots map[string]spot               // by construct; the total's is empty
	parts map[string][]survey.Construct // of each parent
	shown map[string]int                // how many municipalities have a score to show
}

// spot is a column of scores: its sheet, and the row of the first organisation.
type spot struct {
	sheet         string
	column, first int
}

func (b *book) newScorebook(d document) *scorebook {
	x := &scorebook{book: b, d: d, t: b.weights.terms[d.Questionnaire], spots: map[string]spot{}, shown: map[string]int{},
		parts: map[string][]survey.Construct{"": d.Q.Constructs}}
	survey.Walk(d.Q.Constructs, func(c survey.Construct, _ int) {
		if len(c.Children) > 0 {
			x.parts[c.ID] = c.Children
		}
	})
	return x
}

// place notes where a sheet's columns of scores stand; its next row is the first organisation's.
func (x *scorebook) place(s *sheet, columns []model.Measured) {
	for n, m := range columns {
		x.spots[m.ID] = spot{s.name, nameColumns + 1 + n, s.row + 1}
		for _, o := range x.arranged[:x.towns] {
			if m.Score(x.d.Organisations[o.Code]).Value != nil {
				x.shown[m.ID]++
			}
		}
	}
}

// municipalitiesOf are a construct's scores of all municipalities.
func (x *scorebook) municipalitiesOf(id string) cells {
	p := x.spots[id]
	return cells{"", p.column, p.first, p.column, p.first + x.towns - 1}
}

// recounts reports whether the spread follows from the scores that are shown.
func (x *scorebook) recounts(m model.Measured) bool {
	return x.towns > 0 && x.shown[m.ID] == m.Benchmark.N
}

// score is the cell of a parent's score, with the formula that makes it of its parts; of a leaf's score as it is. A score that
// is not made of the parts that are shown stands as a number, marked.
func (x *scorebook) score(m model.Measured, r scoring.OrganisationResult, n int) cell {
	s := m.Score(r)
	value := x.because(s.Value, s.Reason, indexLook)
	parts, parent := x.parts[m.ID]
	if !parent || s.Suppressed || s.Value == nil && s.Reason != scoring.ReasonCoverage {
		return value
	}
	if !x.follows(s, parts, r) {
		if s.Value != nil {
			value.look = fixedLook
		}
		return value
	}
	return value.by(x.mean(m.ID, parts, n))
}

// follows reports whether a score is the mean of its parts as they are shown.
func (x *scorebook) follows(s scoring.Score, parts []survey.Construct, r scoring.OrganisationResult) bool {
	sum, weight, all := 0.0, 0.0, 0.0
	for _, c := range parts {
		all += c.Weight
		if part := r.Constructs[c.ID].Value; part != nil {
			sum, weight = sum+c.Weight**part, weight+c.Weight
		}
	}
	if weight == 0 || weight < x.d.Q.Scoring.MinCoverage*all {
		return s.Value == nil
	}
	return s.Value != nil && math.Abs(sum/weight-*s.Value) < 1e-9
}

// mean is the formula of a weighted mean of the parts that have a score, where they carry enough of the weight.
func (x *scorebook) mean(id string, parts []survey.Construct, n int) string {
	var sum, weight []string
	for from := 0; from < len(parts); {
		to := from + 1
		for to < len(parts) && x.beside(parts[to-1], parts[to]) {
			to++
		}
		w := x.weights.parts(x.t, id, from, to-from).fixed()
		s := x.scores(id, parts[from:to], n)
		if to-from == 1 {
			sum, weight = append(sum, w+"*N("+s+")"), append(weight, w+"*ISNUMBER("+s+")")
		} else {
			sum, weight = append(sum, "SUMPRODUCT("+w+","+s+")"), append(weight, "SUMPRODUCT("+w+",--ISNUMBER("+s+"))")
		}
		from = to
	}
	reason := quoted(x.Short(scoring.ReasonCoverage))
	there := strings.Join(weight, "+")
	return fmt.Sprintf("IFERROR(IF(%s<%s*SUM(%s),%s,(%s)/(%s)),%s)", there, x.t.minCoverage,
		x.weights.parts(x.t, id, 0, len(parts)).fixed(), reason, strings.Join(sum, "+"), there, reason)
}

func (x *scorebook) beside(a, b survey.Construct) bool {
	p, q := x.spots[a.ID], x.spots[b.ID]
	return p.sheet == q.sheet && p.column+1 == q.column
}

// scores are the scores of neighbouring parts in the n-th row, as the parent's row names them.
func (x *scorebook) scores(parent string, parts []survey.Construct, n int) string {
	first, last := x.spots[parts[0].ID], x.spots[parts[len(parts)-1].ID]
	c := cells{first.sheet, first.column, first.first + n, last.column, first.first + n}
	if first.sheet == x.spots[parent].sheet {
		c.sheet = ""
	}
	return c.inRow()
}

// percentile is a municipality's place among those with a score: the share of the others that lie below, ties by half.
func (x *scorebook) percentile(m model.Measured, s scoring.Score, n int) cell {
	value := number(s.Percentile, shareLook)
	if n >= x.towns || !x.recounts(m) || s.Value == nil {
		return value
	}
	p, all := x.spots[m.ID], x.municipalitiesOf(m.ID)
	own, median := one("", p.column, p.first+n).inRow(), one("", p.column, x.spreadRow(m.ID)+4).inColumn()
	return value.by(fmt.Sprintf("IF(AND(ISNUMBER(%s),ISNUMBER(%s)),(%s+(%s-1)/2)/MAX(1,COUNT(%s)-1),%s)",
		own, median, numberBelow(own, all.inColumn()), numberLevel(own, all.inColumn()), all.inColumn(), quoted(model.Absent)))
}

// numberBelow counts the numbers below one, and numberLevel those that are equal to it. Words are neither.
func numberBelow(one, all string) string { return "SUMPRODUCT(--(" + all + "<" + one + "))" }

func numberLevel(one, all string) string { return "SUMPRODUCT(--(" + all + "=" + one + "))" }

// spreadRow is the row of the number of municipalities, the first of the spread's.
func (x *scorebook) spreadRow(id string) int { return x.spots[id].first + len(x.arranged) + 1 }

// typeOf is where it stands among the types, as far as its intervals carry: no formula, since the scores alone don't say.
func (x *scorebook) typeOf(r scoring.OrganisationResult) cell {
	return text(x.FourType(x.d, r), textLook)
}
