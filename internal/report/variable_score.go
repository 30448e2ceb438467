package report

import (
	"slices"
	"strconv"
	"strings"

	"mogna/internal/narrative"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// questionnaire adds the columns of a questionnaire: those that most come for first.
func (v *variables) questionnaire() {
	q := subjectOf{}
	v.add(q, definitionOf("asked"), "asked", func(r scoring.OrganisationResult) string { return strconv.Itoa(r.Asked) })
	v.add(q, definitionOf("answered"), "answered", func(r scoring.OrganisationResult) string { return strconv.Itoa(r.Answered) })
	v.add(q, definitionOf("result"), "reason", func(r scoring.OrganisationResult) string { return defuse(r.Reason) })
	v.add(q, definitionOf("flag"), "flags", func(r scoring.OrganisationResult) string { return defuse(strings.Join(r.Flags, " ")) })
	switch v.doc.Questionnaire.Kind {
	case survey.Maturity:
		v.maturity()
	case survey.Capability:
		v.capabilities()
	case survey.EconomyFig:
		v.economy()
	}
}

func (v *variables) maturity() {
	if v.doc.q.Scoring.Types != nil {
		v.add(subjectOf{}, definitionOf("type"), "type", func(r scoring.OrganisationResult) string { return defuse(narrative.Place(v.doc.q, r).Code()) })
	}
	v.score(subjectOf{part: "total", title: totally}, func(r scoring.OrganisationResult) scoring.Score {
		if r.Total == nil {
			return scoring.Score{}
		}
		return *r.Total
	})
	survey.Walk(v.doc.q.Constructs, func(k survey.Construct, _ int) {
		s := subjectOf{id: k.ID, title: k.Title}
		v.score(s, func(r scoring.OrganisationResult) scoring.Score { return r.Constructs[k.ID] })
		if len(k.Children) == 0 {
			v.add(s, definitionOf("conversation"), "conversation", func(r scoring.OrganisationResult) string {
				return positive(slices.Index(r.Conversation, k.ID) + 1)
			})
		}
	})
}

// score adds the columns of a score. They are the same for every construct: which of them it can have the scoring decides.
func (v *variables) score(s subjectOf, of func(scoring.OrganisationResult) scoring.Score) {
	add := func(id string, read func(scoring.Score) string) {
		v.add(s, definitionOf(id), id, func(r scoring.OrganisationResult) string { return read(of(r)) })
	}
	similar := func(id string, read func(scoring.Similar) string) {
		add(id, func(x scoring.Score) string {
			if x.Similar == nil {
				return ""
			}
			return read(*x.Similar)
		})
	}
	add("score", func(x scoring.Score) string { return optional(x.Value) })
	v.add(s, columnReason, "reason", func(r scoring.OrganisationResult) string { return defuse(of(r).Reason) })
	add("low", func(x scoring.Score) string { return optional(x.Low) })
	add("high", func(x scoring.Score) string { return optional(x.High) })
	add("n", func(x scoring.Score) string { return positive(x.N) })
	add("respondents_asked", func(x scoring.Score) string { return positive(x.Asked) })
	add("agreement", func(x scoring.Score) string { return optional(x.Agreement) })
	add("role_spread", func(x scoring.Score) string { return optional(x.Spread) })
	add("percentile", func(x scoring.Score) string { return optional(x.Percentile) })
	add("median", func(x scoring.Score) string { return optional(x.Median) })
	similar("similar_n", func(x scoring.Similar) string { return strconv.Itoa(x.N) })
	similar("similar_median", func(x scoring.Similar) string { return exact(x.Median) })
	similar("similar_percentile", func(x scoring.Similar) string { return exact(x.Percentile) })
}

// columnReason is one beside a figure.
var columnReason = definition{"reason", survey.Say("Varför siffran saknas. Tomt där den finns.", "Why the figure is missing. Empty where there is a figure."), inCode, unbounded, nil}

// beside is the column that says why a column's figure is absent, if there is one.
func (v variable) beside() string {
	for _, figure := range []string{"score", "difference", "sum"} {
		if before, is := strings.CutSuffix(v.name, figure); is {
			return before + columnReason.id
		}
	}
	if slices.Contains(reasonedCosts, v.id) {
		return v.name + "_" + columnReason.id
	}
	return ""
}
