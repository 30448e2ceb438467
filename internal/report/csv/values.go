package csv

import (
	"cmp"
	"strings"

	"mogna/internal/economy"
	"mogna/internal/narrative"
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// values says what each value of a measure means, where it is an id or an option of a scale.
func (c codebook) values(id string, d *model.Document, about string) string {
	switch {
	case strings.HasSuffix(id, columnReason.ID) || id == "result":
		return listed(model.Reasons, func(r model.Reason) string { return r.ID + " = " + c.of(r.Full) })
	case id == "economy_key_figure" && d == nil:
		return listed(economy.KeyFigures, c.economyMeaning)
	case id == "economy_allocation_basis":
		return listed([]string{economy.ByPopulation, economy.ByAgreement, economy.ByInvoice}, c.economyMeaning)
	case id == "economy_fact" && d == nil:
		return listed(economy.Facts, c.economyMeaning)
	case id == "economy_scope":
		return listed(economy.ScopeAnswers, c.economyMeaning)
	case id == "economy_stated_date":
		return listed(economy.Dates, c.economyMeaning)
	case id == "economy_stated_source":
		return listed(economy.Sources, c.economyMeaning)
	case id == "scenario_note":
		return listed(model.ScenarioNotes, func(n model.Note) string { return n.Code + " = " + c.of(n.Means) })
	case id == "measure_key":
		return listed([]survey.SplitKey{survey.SplitByPopulation, survey.SplitEqually, survey.SplitAsAgreed}, func(k survey.SplitKey) string { return string(k) + " = " + c.of(model.SplitKeys[k]) })
	case id == "measure_cooperation":
		return listed(survey.Cooperations, func(x survey.Cooperation) string { return string(x) + " = " + c.of(model.Cooperations[x]) })
	case id == "measure_decision_level":
		return listed(survey.DecisionLevels, func(x survey.DecisionLevel) string { return string(x) + " = " + c.of(model.DecisionLevels[x]) })
	case id == "measure_benefit":
		return listed(survey.BenefitKinds, func(x survey.BenefitKind) string { return string(x) + " = " + c.of(model.BenefitKinds[x]) })
	case id == "scenario_turn":
		return listed(scoring.Assumptions, func(x string) string { return x + " = " + c.of(model.Assumptions[x]) })
	case id == "risk_band":
		return c.bandValues()
	case id == "risk_status":
		return c.riskStatusValues()
	case id == "flag":
		return c.flagValues()
	case id == "type" && d != nil:
		return listed(d.Q.Scoring.Types.Names, func(n survey.TypeName) string { return n.ID + " = " + c.of(n.Title) }) + "; " +
			survey.Say("borderline:a/b = gränsfall: osäkerhetsintervallet sträcker sig över fälten a och b; unknown = går inte att säga", "borderline:a/b = borderline: the confidence interval spans the quadrants a and b; unknown = cannot be determined").In(c.lang)
	case id == "level" && d != nil:
		i, _ := d.Q.Item(about)
		return listed(d.Q.Options(i), func(o survey.Option) string { return model.Exact(o.Value) + " = " + c.of(o.Label) })
	}
	return ""
}

func (c codebook) economyMeaning(id string) string {
	return id + " = " + measure.EconomySubject(id).Called(c.lang)
}

func (c codebook) flagValues() string {
	ids := narrative.Flags()
	for _, role := range survey.Roles {
		ids = append(ids, scoring.FlagMissingRole+string(role))
	}
	return listed(ids, func(id string) string { return id + " = " + cmp.Or(narrative.Flag(id, c.lang), id) })
}

func (c codebook) bandValues() string {
	bands := []survey.RiskBand{survey.LowRisk, survey.ModerateRisk, survey.HighRisk, survey.VeryHighRisk}
	return listed(bands, func(b survey.RiskBand) string { return string(b) + " = " + c.of(model.RiskBands[b]) })
}

func (c codebook) riskStatusValues() string {
	told := []survey.RiskStatus{survey.RiskOpen, survey.RiskAccepted, survey.RiskClosed}
	return listed(told, func(s survey.RiskStatus) string { return string(s) + " = " + c.of(model.RiskStatuses[s]) })
}

func listed[T any](all []T, write func(T) string) string {
	parts := make([]string, len(all))
	for n, x := range all {
		parts[n] = write(x)
	}
	return strings.Join(parts, "; ")
}

// madeOf lists the parts of a construct: the constructs below it, or the items that name it.
func (c codebook) madeOf(v wideColumn) (list string) {
	if v.doc == nil {
		return ""
	}
	survey.Walk(v.doc.Q.Constructs, func(k survey.Construct, _ int) {
		if k.ID == v.subject.About && len(k.Children) > 0 {
			list = listed(k.Children, func(part survey.Construct) string { return part.ID + c.counting(part.Weight, false) })
		}
	})
	if list != "" {
		return list
	}
	var parts []string
	for _, i := range v.doc.Q.Items() {
		if v.subject.About != "" && i.Construct == v.subject.About {
			parts = append(parts, i.ID+c.counting(i.Weight, i.Reverse))
		}
	}
	return strings.Join(parts, "; ")
}

// counting says how a part counts, where that is not plainly.
func (c codebook) counting(weight float64, reversed bool) string {
	var says []string
	if reversed {
		says = append(says, survey.Say("omvänd", "reversed").In(c.lang))
	}
	if weight != 1 {
		says = append(says, survey.Say("vikt ", "weight ").In(c.lang)+model.Exact(weight))
	}
	if len(says) == 0 {
		return ""
	}
	return " (" + strings.Join(says, ", ") + ")"
}
