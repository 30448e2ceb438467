package model

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"mogna/internal/locale"
	"mogna/internal/narrative"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Short is the reason as it stands in a cell.
func (l Labels) Short(id string) string {
	return l.Or(l.Of(ReasonOf(id).Short), l.Or(id, Absent))
}

// Full is the reason as a sentence.
func (l Labels) Full(id string) string { return l.Or(l.Of(ReasonOf(id).Full), id) }

// Absent marks a cell whose figure does not exist, where the reason stands elsewhere in the row.
const Absent = "–"

// Flag puts a quality flag into words. One that is not known here is better shown as it is than dropped.
func (l Labels) flag(id string) string { return l.Or(narrative.Flag(id, string(l.Language)), id) }

func (l Labels) Flags(ids []string) string {
	words := make([]string, len(ids))
	for n, id := range ids {
		words[n] = l.flag(id)
	}
	return strings.Join(words, "; ")
}

func (l Labels) EconomyTitle(id string) string { return l.Or(l.Of(EconomyTitles[id]), id) }

// Note is what a note says. One that is not known here is better shown as it is than dropped.
func (l Labels) Note(code string) string {
	if n := slices.IndexFunc(ScenarioNotes, func(t Note) bool { return t.Code == code }); n >= 0 {
		return l.Of(ScenarioNotes[n].Means)
	}
	return code
}

// Moment writes a time as people in Sweden read it.
func (l Labels) Moment(t time.Time) string {
	return fmt.Sprintf("%s (%s)", locale.Moment(string(l.Language), t), l.Say("svensk tid", "Swedish time"))
}

func (l Labels) Corrected(c scoring.Correction) string {
	return narrative.Corrected(string(l.Language), l.Names, c)
}

// Compared is what a self-assessment check comes to, or nothing where it can't be told.
func (l Labels) Compared(c *scoring.Calibration) string {
	if c.Difference == nil {
		return Absent
	}
	return l.Of(narrative.Compared(c.Verdict))
}

// Agreement names the measure: where somebody has left a capability out it is worked out in pairs, and is not W itself.
func (l Labels) Agreement(c *scoring.Concordance) string {
	if c.Basis == scoring.BasisPairs {
		return l.Say("Samstämmighet mellan bedömarna, beräknad parvis (motsvarar Kendalls W, högst 1)", "Rater agreement, calculated in pairs (corresponds to Kendall’s W, at most 1)")
	}
	return l.Say("Samstämmighet mellan bedömarna (Kendalls W, 0–1)", "Rater agreement (Kendall’s W, 0–1)")
}

func (s Labels) Options(q *survey.Questionnaire, i survey.Item) string {
	var words []string
	for _, o := range q.Options(i) {
		words = append(words, Exact(o.Value)+" = "+s.Of(o.Label))
	}
	scale := q.Scales[i.Scale]
	for _, other := range []survey.Text{scale.Unknown, scale.NotApplicable} {
		if t := s.Of(other); t != "" {
			words = append(words, t)
		}
	}
	return strings.Join(words, "; ")
}

var itemTypes = map[survey.ItemType]survey.Text{survey.ScaleItem: survey.Say("skala", "scale"), survey.NumberItem: survey.Say("tal", "number"),
	survey.ChoiceItem: survey.Say("ett val", "one choice"), survey.ChoicesItem: survey.Say("flera val", "several choices"), survey.TextItem: survey.Say("text", "text")}

func (s Labels) ItemType(t survey.ItemType) string { return s.Or(s.Of(itemTypes[t]), string(t)) }
