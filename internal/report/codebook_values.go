package report

import (
	"strings"

	"mogna/internal/economy"
	"mogna/internal/narrative"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// values says what each value of a measure means, where it is an id or an option of a scale.
func (c codebookWriter) values(id string, d *document, about string) string {
	switch {
	case strings.HasSuffix(id, columnReason.id) || id == "result":
		return listed(reasons, func(r reason) string { return r.id + " = " + c.of(r.full) })
	case id == keyFigureMeasure.id && d == nil:
		return listed(economy.KeyFigures, c.economyMeaning)
	case id == "economy_allocation_basis":
		return listed([]string{economy.ByPopulation, economy.ByAgreement}, c.economyMeaning)
	case id == "scenario_note":
		return listed(scenarioNotes, func(n noteText) string { return n.code + " = " + c.of(n.means) })
	case id == "measure_key":
		return listed([]survey.SplitKey{survey.SplitByPopulation, survey.SplitEqually, survey.SplitAsAgreed}, func(k survey.SplitKey) string { return string(k) + " = " + c.of(splitKeys[k]) })
	case id == "risk_band":
		return c.bandValues()
	case id == "risk_status":
		return c.riskStatusValues()
	case id == "flag":
		return c.flagValues()
	case id == "type" && d != nil:
		return listed(d.q.Scoring.Types.Names, func(n survey.TypeName) string { return n.ID + " = " + c.of(n.Title) }) + "; " +
			c.say("borderline:a/b = gränsfall: osäkerhetsintervallet sträcker sig över fälten a och b; unknown = går inte att säga", "borderline:a/b = borderline: the confidence interval spans the quadrants a and b; unknown = cannot be determined")
	case id == "level" && d != nil:
		i, _ := d.q.Item(about)
		return listed(d.q.Options(i), func(o survey.Option) string { return exact(o.Value) + " = " + c.of(o.Label) })
	}
	return ""
}

func (c codebookWriter) economyMeaning(id string) string { return id + " = " + c.economyTitle(id) }

func (c codebookWriter) flagValues() string {
	ids := narrative.Flags()
	for _, role := range survey.Roles {
		ids = append(ids, scoring.FlagMissingRole+string(role))
	}
	return listed(ids, func(id string) string { return id + " = " + c.flag(id) })
}

func (c codebookWriter) bandValues() string {
	bands := []survey.RiskBand{survey.LowRisk, survey.ModerateRisk, survey.HighRisk, survey.VeryHighRisk}
	return listed(bands, func(b survey.RiskBand) string { return string(b) + " = " + c.of(bandNames[b]) })
}

func (c codebookWriter) riskStatusValues() string {
	told := []survey.RiskStatus{survey.RiskOpen, survey.RiskAccepted, survey.RiskClosed}
	return listed(told, func(s survey.RiskStatus) string { return string(s) + " = " + c.of(riskStatuses[s]) })
}

func listed[T any](all []T, write func(T) string) string {
	parts := make([]string, len(all))
	for n, x := range all {
		parts[n] = write(x)
	}
	return strings.Join(parts, "; ")
}

// madeOf lists the parts of a construct: the constructs below it, or the items that name it.
func (c codebookWriter) madeOf(v variable) (list string) {
	if v.doc == nil {
		return ""
	}
	survey.Walk(v.doc.q.Constructs, func(k survey.Construct, _ int) {
		if k.ID == v.about && len(k.Children) > 0 {
			list = listed(k.Children, func(part survey.Construct) string { return part.ID + c.counting(part.Weight, false) })
		}
	})
	if list != "" {
		return list
	}
	var parts []string
	for _, i := range v.doc.q.Items() {
		if v.about != "" && i.Construct == v.about {
			parts = append(parts, i.ID+c.counting(i.Weight, i.Reverse))
		}
	}
	return strings.Join(parts, "; ")
}

// counting says how a part counts, where that is not plainly.
func (c codebookWriter) counting(weight float64, reversed bool) string {
	var says []string
	if reversed {
		says = append(says, c.say("omvänd", "reversed"))
	}
	if weight != 1 {
		says = append(says, c.say("vikt ", "weight ")+exact(weight))
	}
	if len(says) == 0 {
		return ""
	}
	return " (" + strings.Join(says, ", ") + ")"
}
