package report

import (
	"slices"
	"strings"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// longColumns are the columns of the long file.
var longColumns = []definition{columnRound, columnMadeUp, columnDraft,
	{"questionnaire", survey.Say("Formulärets id. Tomt på rader om mätomgången och organisationerna.", "The questionnaire’s id. Empty in rows about the round and the organisations."), inCode, unbounded, nil},
	{"version", survey.Say("Formulärets version.", "The questionnaire’s version."), inText, unbounded, nil},
	{"kind", survey.Say("Vad formuläret mäter: maturity, capability, importance eller economy.", "What the questionnaire measures: maturity, capability, importance or economy."), inCode, unbounded, nil},
	columnOrganisation, columnOrganisationName,
	{"construct_or_item", survey.Say("Området, frågan, nyckeltalet, posten (fördelning/post), organisationen eller arbetsmötet som raden handlar om. Tomt: formuläret i sin helhet.", "The construct, item, indicator, class (breakdown/class), organisation or workshop that the row is about. Empty: the questionnaire as a whole."), inCode, unbounded, nil},
	{"title", survey.Say("Vad det heter, på rapportens språk.", "What it is called, in the report’s language."), inText, unbounded, nil},
	{"measure", survey.Say("Vilket mått raden gäller. Alla mått finns nedan. Regionens siffror, paren, arbetsmötena och undantagen finns i den här filen, inte i den breda.", "Which metric the row is for. All metrics are listed below. The region’s figures, the pairs, the workshops and the exemptions are in this file, not in the wide one."), inCode, unbounded, nil},
	{"value", survey.Say("Siffran, oavrundad och med decimalpunkt. En text där måttet är en text.", "The figure, unrounded and with a decimal point. A text where the metric is a text."), inText, unbounded, nil},
	columnReason,
}

// longMeasures are the measures of the long file, those in families written out: a level each, a teacher each, a role each. Of
// pairs there are as many as there are organisations to pair, and their place stands as N.
func longMeasures(documents []document) (all []definition) {
	for _, d := range definitions() {
		switch {
		case d.id == "count_level_":
			all = append(all, counts(documents)...)
		case strings.HasPrefix(d.id, "teacher_"):
			for k := range scoring.MostTeachers {
				one := d
				one.id = teacher(k, strings.TrimPrefix(d.id, "teacher_"))
				all = append(all, one)
			}
		case d.id == "workshop_participants":
			all = append(all, d)
			for _, role := range survey.Roles {
				one := d
				one.id += ":" + string(role)
				all = append(all, one)
			}
		default:
			all = append(all, d)
		}
	}
	return all
}

// counts are the measures of how many stand at each level of any questionnaire.
func counts(documents []document) (all []definition) {
	for _, d := range documents {
		for _, l := range d.levels() {
			one := countAt(l)
			if !slices.ContainsFunc(all, func(other definition) bool { return other.id == one.id }) {
				all = append(all, one)
			}
		}
	}
	return all
}

// reasoned are the measures that have a row, with a reason, also where there is no figure.
var reasoned = []string{"result", "score", "benchmark_median", "alpha", "icc1", "median", "importance", "calibration_difference", "concordance_w", "change",
	"economy_reported_sum", "economy_reported_difference", "economy_allocated_sum", "economy_allocated_difference"}

// noRow is how the long file says that there is no figure.
func noRow(id string) survey.Text {
	if slices.Contains(reasoned, id) || slices.Contains(reasonedCosts, id) || slices.Contains(reasonedScenarios, id) {
		return survey.Say("Tomt value och skälet i reason.", "An empty value, and the reason in reason.")
	}
	return survey.Say("Ingen rad.", "No row.")
}
