package report

import (
	"strings"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// reason is why a figure is absent: short enough for a cell, and in full for the reader who wonders.
type reason struct {
	id    string
	short survey.Text
	full  survey.Text
}

var reasons = []reason{
	{scoring.ReasonNoAnswers, survey.Say("Inget svar", "No answer"),
		survey.Say("Ingenting är inlämnat.", "Nothing has been handed in.")},
	{scoring.ReasonTooFew, survey.Say("För få svar", "Too few answers"),
		survey.Say("Färre har svarat än vad som behövs för att visa en siffra, eller ingen. Det ser med avsikt likadant ut.",
			"Fewer have answered than it takes to show a figure, or nobody has. The two look alike on purpose.")},
	{scoring.ReasonCoverage, survey.Say("Låg täckning", "Low coverage"),
		survey.Say("För liten del av frågorna är besvarad för att ge ett index.", "Too small a share of the questions is answered to give a score.")},
	{scoring.ReasonTooFewOrgs, survey.Say("Få kommuner", "Few municipalities"),
		survey.Say("För få kommuner har ett index för att det ska gå att jämföra.", "Too few municipalities have a score to compare with.")},
	{scoring.ReasonNotScored, survey.Say("Inget index", "Not scored"),
		survey.Say("Svaren räknas inte om till index.", "The answers are not made into scores.")},
}

// short is the reason as it stands in a cell.
func (l labels) short(id string) string { return l.or(l.of(find(id).short), l.or(id, absent)) }

// full is the reason as a sentence.
func (l labels) full(id string) string { return l.or(l.of(find(id).full), id) }

func find(id string) reason {
	for _, r := range reasons {
		if r.id == id {
			return r
		}
	}
	return reason{}
}

// absent marks a cell whose figure does not exist, where the reason stands elsewhere in the row.
const absent = "–"

// flag puts a quality flag into words. One that is not known here is better shown as it is than dropped.
func (l labels) flag(id string) string {
	if role, ok := strings.CutPrefix(id, "missing-role:"); ok {
		return l.say("Svar saknas: ", "No answer: ") + l.or(l.of(survey.Role(role).Title()), role)
	}
	return id
}

func (l labels) flags(ids []string) string {
	words := make([]string, len(ids))
	for n, id := range ids {
		words[n] = l.flag(id)
	}
	return strings.Join(words, "; ")
}
