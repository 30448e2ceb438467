package narrative

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// towns end in s as often as not.
var towns = []string{"Borås", "Alingsås", "Tanum", "Mönsterås", "Sotenäs", "Åmål", "Vänersborg", "Orust"}

// each tells the same of none, one, two, three and many.
func each(say func(t *teller, n int) []string, counts ...int) (forms []form) {
	for _, n := range counts {
		forms = append(forms, form{fmt.Sprint(n), func(t *teller) []string { return say(t, n) }})
	}
	return forms
}

// about has a teller tell of the first n towns, answered as asked.
func about(t *teller, kind survey.Kind, n int, results map[string]scoring.OrganisationResult) document {
	q := small(kind)
	*t = *newTeller(scoring.Comparison{Organisations: organisations(towns[:n]...), Documents: []scoring.Document{{Questionnaire: scoring.QuestionnaireInfo{ID: q.ID, Version: q.Version}, Organisations: results}}}, []*survey.Questionnaire{q}, t.lang)
	return t.documents[0]
}

func answering(n, all int) map[string]scoring.OrganisationResult {
	results := map[string]scoring.OrganisationResult{}
	for k, name := range towns[:all] {
		results[name] = scoring.OrganisationResult{Asked: 4, Answered: 4 * min(1, max(0, n-k))}
	}
	return results
}

// differing tells of n municipalities, of which so many pairs are surely apart.
func differing(n, sure int) func(t *teller) []string {
	return func(t *teller) []string {
		results, left := map[string]scoring.OrganisationResult{}, sure
		for k, name := range towns[:n] {
			below := min(left, n-1-k)
			left -= below
			x := score(50, 40, 60)
			x.Rank = &scoring.Rank{Low: 1, High: n, AllLow: 1, AllHigh: n - below}
			results[name] = scoring.OrganisationResult{Total: &x}
		}
		d := about(t, survey.Maturity, n, results)
		d.Total = &scoring.ConstructResult{Benchmark: scoring.Benchmark{N: n}}
		return t.apart(d)
	}
}

func sections() []section {
	return []section{
		{"How many differences between municipalities are sure", []form{{"none", differing(4, 0)}, {"some", differing(4, 3)}, {"all", differing(3, 3)}}},
		{"What the missing could change", missingForms()},
		{"Who may have the highest and the lowest score", []form{
			{"sure", func(t *teller) []string {
				return []string{placedAs(t.lang, 0, [2]int{1, 1}, [2]int{2, 3}, [2]int{2, 3}, [2]int{4, 4})}
			}},
			{"several", func(t *teller) []string {
				return []string{placedAs(t.lang, 0, [2]int{1, 3}, [2]int{1, 3}, [2]int{1, 4}, [2]int{3, 4})}
			}},
			{"of those shown", func(t *teller) []string {
				return []string{placedAs(t.lang, 2, [2]int{1, 2}, [2]int{1, 2}, [2]int{3, 3})}
			}}}},
		{"Who has answered, persons", append(each(func(t *teller, n int) []string {
			return t.turnout(about(t, survey.Maturity, 4, answering(n, 4)))
		}, 0, 1, 2, 3, 4), form{"nobody asked", func(t *teller) []string { return t.turnout(about(t, survey.Maturity, 2, nil)) }},
			form{"one asked, none answered", func(t *teller) []string { return t.turnout(about(t, survey.Maturity, 1, answering(0, 1))) }},
			form{"one asked and answered", func(t *teller) []string { return t.turnout(about(t, survey.Maturity, 1, answering(1, 1))) }})},
		{"Who has answered, organisations", each(func(t *teller, n int) []string {
			return t.turnout(about(t, survey.Capability, 4, answering(n, 4)))
		}, 0, 1, 2, 3, 4)},
		{"Levels of a joint body", each(func(t *teller, n int) []string {
			results := answering(4, 4)
			for _, name := range towns[1 : n+1] {
				results[name] = scoring.OrganisationResult{Asked: 4, Answered: 4, Levels: map[string]scoring.Level{"F-1": {InheritedFrom: "Borås"}}}
			}
			return t.inherited(about(t, survey.Capability, 4, results))
		}, 1, 2, 3)},
		{"Exemptions", each(func(t *teller, n int) []string {
			d := about(t, survey.Maturity, 2, nil)
			for range n {
				t.c.Premises.Exemptions = append(t.c.Premises.Exemptions, scoring.Exemption{Organisation: "Borås", Questionnaire: d.q.ID, Reason: "Ny i samarbetet."})
			}
			return t.exemptions()[min(n, mostTold)-1:]
		}, 1, 6, 8)},
		{"Extended deadline", each(func(t *teller, n int) []string {
			about(t, survey.Maturity, 8, nil)
			for k := range n {
				t.c.Premises.Extensions = append(t.c.Premises.Extensions, scoring.Extension{Organisation: towns[k], To: day(time.December, 4+k), Reason: "Sjukdom."})
			}
			return t.extensions()
		}, 1, 2, 3, 6)},
		{"Workshops", append(each(func(t *teller, n int) []string {
			about(t, survey.Maturity, 4, nil)
			w := scoring.Workshop{Title: "Start", Date: "2026-10-03"}
			for _, name := range towns[:n] {
				w.Participation = append(w.Participation, scoring.Participation{Organisation: name, People: 1})
			}
			t.c.Premises.Workshops = []scoring.Workshop{w}
			return t.workshops()
		}, 0, 1, 2, 3), form{"many", func(t *teller) []string {
			for range 7 {
				t.c.Premises.Workshops = append(t.c.Premises.Workshops, scoring.Workshop{Participation: []scoring.Participation{{People: 3}}})
			}
			return t.workshops()
		}})},
		{"The day of the populations", []form{
			{"one day", func(t *teller) []string {
				t.c.Organisations = []scoring.OrganisationInfo{{Name: "Borås", Population: ptr(5), PopulationDate: "2026-11-01", PopulationSource: "SCB"}}
				return t.populations()
			}},
			{"two days, and one unknown", func(t *teller) []string {
				t.c.Organisations = []scoring.OrganisationInfo{{Name: "Borås", Population: ptr(5), PopulationDate: "2026-11-01", PopulationSource: "SCB"}, {Name: "Alingsås", Population: ptr(5), PopulationDate: "2025-12-31"}, {Name: "Tanum", Population: ptr(5)}}
				return t.populations()
			}}}},
		{"Corrected facts", each(func(t *teller, n int) []string {
			about(t, survey.Maturity, 3, nil)
			for range n {
				t.c.Premises.Corrections = append(t.c.Premises.Corrections, scoring.Correction{Organisation: "Borås", At: day(time.November, 3), Reason: "Fel år.", Was: survey.Facts{Name: "Borås", Population: ptr(9000)}, Became: survey.Facts{Name: "Borås", Population: ptr(9500), PopulationDate: "2026-11-01"}})
			}
			return t.corrections()[min(n, mostNamed)-1:]
		}, 1, mostNamed+1, mostNamed+3)},
		{"How many municipalities are compared", append(each(func(t *teller, n int) []string {
			d := about(t, survey.Maturity, 8, nil)
			d.Total = &scoring.ConstructResult{Benchmark: scoring.Benchmark{N: n, Coverage: float64(n) / 8, Reason: choose(n < 3, scoring.ReasonTooFewOrgs, choose(n < 4, scoring.ReasonCoverage, ""))}}
			return t.maturityCoverage(d)
		}, 0, 3, 5, 8), each(func(t *teller, n int) []string {
			results := answering(8, 8)
			for _, name := range towns[:n] {
				results[name] = scoring.OrganisationResult{Asked: 4, Suppressed: true}
			}
			return t.organisationsNotShown(about(t, survey.Maturity, 8, results))
		}, 1, 2)...)},
		{"How many have levels", each(func(t *teller, n int) []string {
			results := map[string]scoring.OrganisationResult{}
			for _, name := range towns[:n] {
				results[name] = scoring.OrganisationResult{Profile: &scoring.Profile{}}
			}
			d := about(t, survey.Capability, 8, results)
			d.Capabilities = map[string]scoring.CapabilityResult{"F-1": {Reason: scoring.ReasonCoverage}}
			return t.levelCoverage(d)
		}, 0, 1, 2, 8)},
		{"How many have rated importance", append(each(func(t *teller, n int) []string {
			d := about(t, survey.Importance, 4, answering(n, 4))
			d.Capabilities = map[string]scoring.CapabilityResult{"F-1": {Reason: scoring.ReasonTooFew}}
			return t.ratingCoverage(d)
		}, 1, 2), form{"too few", func(t *teller) []string {
			d := about(t, survey.Importance, 4, nil)
			d.Reason = scoring.ReasonTooFew
			return t.ratingCoverage(d)
		}})},
		{"Who lies in which quadrant", append(each(func(t *teller, n int) []string {
			results := answering(8, 8)
			for k, name := range towns {
				results[name] = scoring.OrganisationResult{Asked: 3, Constructs: map[string]scoring.Score{"arv": score(80, 70, 90), "kraft": score(80, 70, 90)}}
				if k < n {
					results[name] = scoring.OrganisationResult{Asked: 3, Constructs: map[string]scoring.Score{"arv": score(52, 40, 60), "kraft": score(20, 10, 30)}}
				}
			}
			delete(results, "Orust")
			return []string{t.fourTypes(about(t, survey.Maturity, 8, results))}
		}, 0, 1, 2, 7), form{"no interval, one hidden", func(t *teller) []string {
			return []string{t.fourTypes(about(t, survey.Maturity, 3, map[string]scoring.OrganisationResult{"Borås": typed("hh", score(80, 70, 90), scoring.Score{Value: ptr(20.0)}), "Alingsås": {Asked: 3, Suppressed: true}}))}
		}}, form{"none", func(t *teller) []string { return []string{t.fourTypes(about(t, survey.Maturity, 3, nil))} }})},
		{"Who has most capabilities at the top", append(each(func(t *teller, n int) []string {
			results := map[string]scoring.OrganisationResult{}
			for k, name := range towns[:4] {
				results[name] = leveled(choose(k < n, 4.0, 2.0), 0)
			}
			results["Sotenäs"] = scoring.OrganisationResult{Asked: 1}
			return []string{t.levels(about(t, survey.Capability, 5, results))}
		}, 0, 1, 2, 3), form{"none", func(t *teller) []string { return []string{t.levels(about(t, survey.Capability, 3, nil))} }})},
		{"Important capabilities that are not good, municipalities", pressingForms("")},
		{"Important capabilities that are not good, an organisation", pressingForms("Borås")},
		{"An organisation's score", standingForms()},
		{"Strongest and weakest", each(func(t *teller, n int) []string {
			d := document{q: &survey.Questionnaire{Scoring: survey.Scoring{MinRespondents: 3}}}
			r := scoring.OrganisationResult{Constructs: map[string]scoring.Score{}}
			for k := range 2 * max(1, n) {
				id := string(rune('A' + k))
				d.q.Constructs = append(d.q.Constructs, survey.Construct{ID: id, Title: survey.Say(id, id)})
				r.Constructs[id] = score(float64(90-k-choose(k < n, 0, 50)), float64(89-k-choose(k < n, 0, 50)), float64(91-k-choose(k < n, 0, 50)))
			}
			return t.extremes(d, r)
		}, 0, 1, 2, 3)},
		{"Above and below the median", each(func(t *teller, n int) []string {
			d := document{q: small(survey.Maturity)}
			held := func(x float64) scoring.Score {
				s := score(x, x-0.2, x+0.2)
				s.Median = ptr(45.4)
				return s
			}
			x := [][2]float64{{45.4, 45.4}, {44.6, 45.4}, {60, 44.6}, {60, 70}}[n]
			return []string{t.profileChart(d, scoring.OrganisationResult{Constructs: map[string]scoring.Score{"arv": held(x[0]), "kraft": held(x[1])}})}
		}, 0, 1, 2, 3)},
		{"Good capabilities of an organisation", append(each(func(t *teller, n int) []string {
			return t.strengths(about(t, survey.Capability, 2, nil), good(n, 0, 5))
		}, 0, 1, 2, 3, 5), form{"one, at the top", func(t *teller) []string { return t.strengths(about(t, survey.Capability, 2, nil), good(1, 1, 5)) }},
			form{"two, at the top", func(t *teller) []string { return t.strengths(about(t, survey.Capability, 2, nil), good(2, 2, 5)) }},
			form{"three, one of them at the top", func(t *teller) []string { return t.strengths(about(t, survey.Capability, 2, nil), good(3, 1, 5)) }},
			form{"one of one, and not good", func(t *teller) []string { return t.strengths(about(t, survey.Capability, 2, nil), good(0, 0, 1)) }},
			form{"exempt", func(t *teller) []string {
				return t.strengths(about(t, survey.Capability, 2, nil), scoring.OrganisationResult{Reason: scoring.ReasonExempt})
			}},
			form{"missing", func(t *teller) []string {
				return t.strengths(about(t, survey.Capability, 2, nil), scoring.OrganisationResult{})
			}})},
		{"Priorities and who can teach", each(func(t *teller, n int) []string {
			d := about(t, survey.Capability, 4, nil)
			r := scoring.OrganisationResult{}
			for k, id := range []string{"F-1", "F-2"}[:min(2, n)] {
				p := scoring.Priority{Capability: id}
				for _, name := range towns[:n*(1-k)] {
					p.Teachers = append(p.Teachers, scoring.Teacher{Organisation: name})
				}
				r.Priorities = append(r.Priorities, p)
			}
			return t.priorityGaps(d, r)
		}, 0, 1, 2, 3)},
		{"Inherited levels", each(func(t *teller, n int) []string {
			about(t, survey.Capability, 4, nil)
			r := scoring.OrganisationResult{Levels: map[string]scoring.Level{}}
			for k := range 4 {
				r.Levels[fmt.Sprint(k)] = scoring.Level{InheritedFrom: choose(k < n, "Borås", "")}
			}
			return t.inheritedLevels(r)
		}, 1, 2, 3, 4)},
		{"Self-assessment check", calibrationForms()},
		{"Agreement", []form{
			{"hidden", func(t *teller) []string {
				return t.agreement(document{q: small(survey.Maturity)}, scoring.OrganisationResult{})
			}},
			{"strong", func(t *teller) []string { return []string{t.agreementDegree(0.9)} }}, {"moderate", func(t *teller) []string { return []string{t.agreementDegree(0.5)} }}, {"weak", func(t *teller) []string { return []string{t.agreementDegree(0.3)} }},
			{"one to talk about", func(t *teller) []string {
				return t.agreement(document{q: small(survey.Maturity)}, scoring.OrganisationResult{Conversation: []string{"arv"}})[1:]
			}},
			{"two to talk about", func(t *teller) []string {
				return t.agreement(document{q: small(survey.Maturity)}, scoring.OrganisationResult{Conversation: []string{"arv", "kraft"}})[1:]
			}}}},
		{"How reliable the figures are", readingForms()},
		{"Do an area's questions go together", each(func(t *teller, n int) []string {
			d := document{q: &survey.Questionnaire{}}
			d.Constructs = map[string]scoring.ConstructResult{}
			for k := range 8 {
				id := string(rune('A' + k))
				d.q.Constructs = append(d.q.Constructs, survey.Construct{ID: id, Title: survey.Say(id, id)})
				if k < n {
					d.Constructs[id] = scoring.ConstructResult{Alpha: &scoring.Alpha{Value: ptr(choose(k%2 == 0, 0.8, 0.5))}}
				}
			}
			return t.consistency(d)
		}, 0, 1, 2, 3, 8)},
		{"Do scores tell organisations apart", []form{
			{"unknown", func(t *teller) []string { return t.distinction(document{}) }},
			{"not at all", func(t *teller) []string { return apartBy(t, 0, 0) }}, {"little", func(t *teller) []string { return apartBy(t, 0.05, 0.4) }},
			{"some", func(t *teller) []string { return apartBy(t, 0.1, 0.6) }}, {"well", func(t *teller) []string { return apartBy(t, 0.25, 0.8) }}}},
		{"Do raters agree", []form{
			{"too few", func(t *teller) []string { return agreeing(t, scoring.Concordance{Reason: scoring.ReasonTooFew}) }},
			{"alike", func(t *teller) []string { return agreeing(t, scoring.Concordance{}) }},
			{"strong", func(t *teller) []string { return agreeing(t, scoring.Concordance{W: ptr(0.7), Raters: 30, Items: 55}) }},
			{"in pairs, one has not rated all", func(t *teller) []string {
				return agreeing(t, scoring.Concordance{W: ptr(0.5), Basis: scoring.BasisPairs, Raters: 8, Incomplete: 1, Items: 55})
			}},
			{"in pairs, two have not", func(t *teller) []string {
				return agreeing(t, scoring.Concordance{W: ptr(0.3), Basis: scoring.BasisPairs, Raters: 8, Incomplete: 2, Items: 55})
			}}}},
		{"Change since an earlier round", each(func(t *teller, n int) []string {
			d := about(t, survey.Maturity, 6, nil)
			t.c.Earlier = &scoring.EarlierRound{Title: "2024"}
			x := scoring.Changes{Questionnaire: d.Questionnaire, Break: n == 3, Common: 3, Items: 5, Organisations: map[string]map[string]*scoring.Change{}}
			for k, name := range towns[:2*n] {
				by := float64(12 * (1 - 2*(k%2)))
				x.Organisations[name] = map[string]*scoring.Change{"": {Before: ptr(40.0), After: ptr(40 + by), Change: &by, Low: ptr(by - 1), High: ptr(by + 1), P: ptr(0.0001)}}
			}
			if n == 2 {
				x.Organisations["Sotenäs"], x.Organisations["Åmål"] = map[string]*scoring.Change{"": {Change: ptr(1.0)}}, map[string]*scoring.Change{"": {}}
			}
			t.c.Changes = []scoring.Changes{x}
			return t.changes(d)
		}, 0, 1, 2, 3)},
		{"Who has reported IT costs", each(func(t *teller, n int) []string {
			return t.economyCoverage(costs(t, n))
		}, 0, 1, 2, 3, 4)},
		{"Range of costs", []form{
			{"apart", func(t *teller) []string { return []string{t.costs(2617, 3985, 5021)} }},
			{"alike", func(t *teller) []string { return []string{t.costs(2000, 2000, 2000)} }}}},
		{"Who has the highest and the lowest cost", []form{
			{"all", func(t *teller) []string { return []string{t.costPerResident(paid(t, 2617.2, 3985, 5021, 4000))} }},
			{"some", func(t *teller) []string { return []string{t.costPerResident(paid(t, 2617, 3985, 5021))} }},
			{"two highest", func(t *teller) []string { return []string{t.costPerResident(paid(t, 5021, 3985, 5020.8))} }},
			{"alike", func(t *teller) []string { return []string{t.costPerResident(paid(t, 2000.4, 1999.6, 2000))} }}}},
		{"Risks", append(each(func(t *teller, n int) []string {
			for k := range 4 {
				t.c.Risks = append(t.c.Risks, scoring.Risk{Number: k + 1, Threat: "För få svarar.", Value: choose(k < n, 12, 4), Band: choose(k < n, survey.HighRisk, survey.LowRisk), Status: survey.RiskOpen})
			}
			return t.risks()
		}, 0, 1, 2, 3, 4), form{"one open", func(t *teller) []string {
			t.c.Risks = []scoring.Risk{{Number: 2, Threat: "För få svarar.", Value: 9, Status: survey.RiskOpen}}
			return t.risks()
		}}, form{"none open", func(t *teller) []string {
			t.c.Risks = []scoring.Risk{{Status: survey.RiskClosed}}
			return t.risks()
		}}, form{"two, both high", func(t *teller) []string {
			for k := range 2 {
				t.c.Risks = append(t.c.Risks, scoring.Risk{Number: k + 1, Threat: "Bortfall", Value: 12, Band: survey.HighRisk, Status: survey.RiskOpen})
			}
			return t.risks()
		}})},
		{"Scenarios", scenarioForms()},
		{"The state of the result", []form{
			{"fictional draft", func(t *teller) []string {
				t.c.Round = scoring.RoundInfo{MadeUp: true, Draft: true, AsOf: day(time.November, 20)}
				return t.stateOfFigures()
			}},
			{"published correction, with an earlier round", func(t *teller) []string {
				t.c.Round = scoring.RoundInfo{Published: &scoring.Publication{Number: 2, At: day(time.December, 1), Reason: "Borås svar saknades."}}
				t.c.Earlier = &scoring.EarlierRound{Title: "2024", AsOf: day(time.January, 2)}
				return t.stateOfFigures()
			}}}},
	}
}

// costs are what the first n of four towns report, the second of them with a breakdown that doesn't add up, and of a joint body.
func costs(t *teller, n int) document {
	d := about(t, survey.EconomyFigures, 4, map[string]scoring.OrganisationResult{})
	t.c.Organisations = append(t.c.Organisations, scoring.OrganisationInfo{Code: "SML-IT", Name: "SML-IT", Kind: survey.JointBody})
	d.Economy = &scoring.EconomyResult{N: n, Asked: 5, KeyFigures: map[string]scoring.Benchmark{economy.PerResident: {N: n, Reason: choose(n < 3, scoring.ReasonTooFewOrgs, "")}}}
	d.Economy.Sums.Received, d.Economy.Sums.Unallocated = 1e6*float64(5*(n%2)), 1e5*float64(3*(n/2))
	for k, name := range append(towns[:4:4], "SML-IT") {
		r := scoring.OrganisationResult{Asked: 1}
		if k < n {
			r.Economy = &economy.Result{Reported: &economy.Costs{Divisions: map[string]economy.Division{economy.Pools: {Difference: ptr(0.0), Reconciled: k == 0 || n < 2}}}}
			r.Economy.AllocatedReason = choose(n > 2 && k < n-2, economy.ReasonNoBody, "")
		}
		d.Organisations[name] = r
	}
	return d
}

// paid gives the first of four municipalities their costs per resident.
func paid(t *teller, costs ...float64) document {
	results := map[string]scoring.OrganisationResult{}
	for n, x := range costs {
		results[towns[n]] = scoring.OrganisationResult{Asked: 1, Economy: &economy.Result{KeyFigures: map[string]economy.Figure{economy.PerResident: {Value: &x}}}}
	}
	d := about(t, survey.EconomyFigures, 4, results)
	b := scoring.Benchmark{N: len(costs), Min: ptr(slices.Min(costs)), Median: ptr(costs[1]), Max: ptr(slices.Max(costs))}
	d.Economy = &scoring.EconomyResult{KeyFigures: map[string]scoring.Benchmark{economy.PerResident: b}}
	return d
}

func pressingForms(organisation string) []form {
	return append(each(func(t *teller, n int) []string {
		levels, weights := small(survey.Capability), small(survey.Importance)
		levels.Sections[0].Items, weights.Sections[0].Items = nil, nil
		rated, own := map[string]scoring.CapabilityResult{}, map[string]float64{}
		for k := range 4 {
			id := "F-" + fmt.Sprint(k+1)
			i := survey.Item{ID: id, Type: survey.ScaleItem, Scale: "s", Text: survey.Say("Förmåga "+string(rune('A'+k)), "Capability "+string(rune('A'+k)))}
			levels.Sections[0].Items, weights.Sections[0].Items = append(levels.Sections[0].Items, i), append(weights.Sections[0].Items, i)
			rated[id] = scoring.CapabilityResult{Importance: ptr(0.9 - 0.1*float64(k))}
			own[id] = choose(k < n, 2.0, 3.0)
		}
		*t = *newTeller(scoring.Comparison{Documents: []scoring.Document{{}, {Capabilities: rated}}}, []*survey.Questionnaire{levels, weights}, t.lang)
		return []string{t.pressing(t.documents[0], own, organisation)}
	}, 0, 1, 2, 3, 4), form{"none important", func(t *teller) []string {
		levels, weights := small(survey.Capability), small(survey.Importance)
		*t = *newTeller(scoring.Comparison{Documents: []scoring.Document{{}, {Capabilities: map[string]scoring.CapabilityResult{"F-1": {Importance: ptr(0.2)}, "F-2": {Importance: ptr(0.3)}}}}}, []*survey.Questionnaire{levels, weights}, t.lang)
		return []string{t.pressing(t.documents[0], map[string]float64{"F-1": 2, "F-2": 2}, organisation)}
	}}, form{"missing", func(t *teller) []string {
		return []string{t.pressing(document{q: small(survey.Capability)}, nil, organisation)}
	}})
}

func standingForms() []form {
	among := func(x, median float64, higher, lower, level int) func(t *teller) []string {
		return func(t *teller) []string {
			own := score(x, x-1, x+1)
			all := 1 + higher + lower + level
			own.Median, own.Similar, own.Rank = &median, &scoring.Similar{N: 3, Median: median}, &scoring.Rank{Low: 1 + lower, High: all - higher, AllLow: 1, AllHigh: all}
			d := about(t, survey.Maturity, 1, map[string]scoring.OrganisationResult{"Borås": {Asked: 3, Total: &own}})
			d.Total = &scoring.ConstructResult{Benchmark: scoring.Benchmark{N: all}}
			return t.standing(d, t.c.Organisations[0], d.Organisations["Borås"])
		}
	}
	without := func(r scoring.OrganisationResult, b scoring.Benchmark) func(t *teller) []string {
		return func(t *teller) []string {
			d := about(t, survey.Maturity, 1, map[string]scoring.OrganisationResult{"Borås": r})
			d.Total = &scoring.ConstructResult{Benchmark: b}
			return t.standing(d, t.c.Organisations[0], r)
		}
	}
	value := score(42, 36, 48)
	unsure := scoring.Score{Value: ptr(42.0), Median: ptr(40.0)}
	return []form{
		{"higher than one, lower than two, level with three", among(50, 50, 1, 2, 3)}, {"higher than all", among(50, 20, 2, 0, 0)}, {"lower than all", among(50, 70, 0, 3, 0)},
		{"level with all", among(50, 50, 0, 0, 4)}, {"hardly above the median", among(45.4, 44.3, 0, 0, 13)},
		{"no median, few", without(scoring.OrganisationResult{Total: &value}, scoring.Benchmark{Reason: scoring.ReasonTooFewOrgs})},
		{"no median, low coverage", without(scoring.OrganisationResult{Total: &value}, scoring.Benchmark{Reason: scoring.ReasonCoverage, Coverage: 0.3})},
		{"no interval", without(scoring.OrganisationResult{Total: &unsure}, scoring.Benchmark{N: 3})},
		{"hidden", without(scoring.OrganisationResult{Suppressed: true}, scoring.Benchmark{})},
		{"a hidden total", without(scoring.OrganisationResult{Total: &scoring.Score{Suppressed: true}}, scoring.Benchmark{})},
		{"no total", without(scoring.OrganisationResult{}, scoring.Benchmark{})},
		{"exempt", without(scoring.OrganisationResult{Reason: scoring.ReasonExempt}, scoring.Benchmark{})},
		{"a type", func(t *teller) []string {
			return t.typeField(document{q: small(survey.Maturity)}, typed("hh", score(80, 70, 90), score(80, 70, 90)))
		}},
		{"a borderline case of two", func(t *teller) []string {
			return t.typeField(document{q: small(survey.Maturity)}, typed("hh", score(80, 70, 90), score(52, 40, 60)))
		}},
		{"a borderline case of four", func(t *teller) []string {
			return t.typeField(document{q: small(survey.Maturity)}, typed("hh", score(52, 40, 60), score(52, 40, 60)))
		}},
		{"a type that cannot be told", func(t *teller) []string {
			return t.typeField(document{q: small(survey.Maturity)}, typed("hh", score(80, 70, 90), scoring.Score{Value: ptr(50.0)}))
		}}}
}

// good has so many of all capabilities good, and so many of them at the top.
func good(n, top, all int) scoring.OrganisationResult {
	p := &scoring.Profile{Asked: all + n%3, Answered: all, Strengths: make([]string, n)}
	p.Counts = []scoring.LevelCount{{Value: 0, N: (all - n) / 2}, {Value: 4, N: top}}
	r := scoring.OrganisationResult{Profile: p}
	if n < all {
		r.Priorities = []scoring.Priority{{Capability: "F-1"}}
	}
	return r
}

func calibrationForms() []form {
	check := func(difference, low, high float64, verdict string, n int) func(t *teller) []string {
		return func(t *teller) []string {
			c := &scoring.Calibration{Difference: &difference, Region: ptr(5.0), Centred: ptr(difference - 5), Low: &low, High: &high, Verdict: verdict, Capabilities: make([]string, n)}
			return t.calibration(document{q: small(survey.Capability)}, scoring.OrganisationResult{Calibration: c, Levels: map[string]scoring.Level{"F-1": {}}})
		}
	}
	none := func(levels map[string]scoring.Level) func(t *teller) []string {
		return func(t *teller) []string {
			return t.calibration(document{q: small(survey.Capability)}, scoring.OrganisationResult{Calibration: &scoring.Calibration{}, Levels: levels})
		}
	}
	return []form{{"higher", check(40, 20, 60, "over", 2)}, {"lower, by one level", check(-25, -40, -15, "under", 1)}, {"chance", check(10, -5, 25, "", 2)}, {"small", check(5, 2, 8, "", 2)}, {"the same", check(0, -5, 5, "", 2)},
		{"no levels of its own", none(nil)}, {"too few or too alike", none(map[string]scoring.Level{"F-1": {}})}}
}

func readingForms() []form {
	with := func(q *survey.Questionnaire, flags ...string) func(t *teller) []string {
		return func(t *teller) []string { return t.flags(document{q: q}, scoring.OrganisationResult{Flags: flags}) }
	}
	q := small(survey.Maturity)
	forms := []form{{"nothing found", func(t *teller) []string { return []string{t.readingAdvice(false, true)} }}, {"with care", func(t *teller) []string { return []string{t.readingAdvice(true, true)} }}, {"nothing shown", func(t *teller) []string { return []string{t.readingAdvice(true, false)} }},
		{"one role missing", with(q, "missing-role:it-chef")}, {"two roles missing", with(q, "missing-role:it-chef", "missing-role:kommundirektor")}}
	for _, flag := range []string{scoring.FlagTooFew, scoring.FlagIncomplete, scoring.FlagAgreement, scoring.FlagDontKnow, scoring.FlagStraightLine, scoring.FlagUnvaried, scoring.FlagLate, scoring.FlagOverestimation, scoring.FlagUnderestimation} {
		forms = append(forms, form{flag, with(q, flag)})
	}
	caution := func(known, shown int) func(t *teller) []string {
		return func(t *teller) []string {
			r := scoring.OrganisationResult{Total: &scoring.Score{}, Constructs: map[string]scoring.Score{}}
			for k, id := range []string{"arv", "kraft"}[:shown] {
				r.Constructs[id] = scoring.Score{Value: ptr(50.0)}
				if k < known {
					r.Constructs[id] = score(50, 40, 60)
				}
			}
			loose := &scoring.Alpha{Value: ptr(0.4)}
			d := document{Document: scoring.Document{Constructs: map[string]scoring.ConstructResult{"arv": {Alpha: loose}, "kraft": {Alpha: loose}}, Total: &scoring.ConstructResult{ICC2: ptr(0.2)}}, q: q}
			return t.cautions(d, r)
		}
	}
	return append(forms, form{"one area shown, without an interval", caution(0, 1)}, form{"two areas without intervals", caution(0, 2)}, form{"two areas", caution(2, 2)})
}

func apartBy(t *teller, icc1, icc2 float64) []string {
	return t.distinction(document{Document: scoring.Document{Total: &scoring.ConstructResult{ICC1: &icc1, ICC2: &icc2}}})
}

func agreeing(t *teller, c scoring.Concordance) []string {
	return t.concordance(document{Document: scoring.Document{Concordance: &c}})
}

func scenarioForms() []form {
	of := func(attained ...float64) func(t *teller) []string {
		return func(t *teller) []string {
			for k, after := range attained {
				before, net := 0.25, []float64{12000, 0, -5000}[k]
				t.c.Scenarios = append(t.c.Scenarios, scoring.Scenario{Title: "Väg " + string(rune('A'+k)), Region: scoring.ScenarioOutcome{Attainment: scoring.BeforeAfter{Before: &before, After: &after}, Amounts: scoring.NetAmounts{Net: &net}}})
			}
			return t.scenarios()
		}
	}
	return []form{{"1", of(0.5)}, {"1 that changes nothing", of(0.25)}, {"1 that hardly changes anything", of(0.253)}, {"2", of(0.3, 0.5)}, {"3", of(0.3, 0.3, 0.5)}, {"3 alike", of(0.5, 0.5, 0.5)}, {"2 that change nothing", of(0.25, 0.25)},
		{"no levels", func(t *teller) []string {
			t.c.Scenarios = []scoring.Scenario{{Title: "Väg A"}, {Title: "Väg B"}}
			return t.scenarios()
		}},
		{"no net", func(t *teller) []string {
			t.c.Scenarios = []scoring.Scenario{{Title: "Väg A", Region: scoring.ScenarioOutcome{Attainment: scoring.BeforeAfter{Before: ptr(0.25), After: ptr(0.5)}}}}
			return t.scenarios()
		}}}
}

func missingForms() []form {
	couldBe := func(t *teller) []string { return t.couldBe(bounded(score(60, 52, 68), 41, 72)) }
	levels := func(t *teller, n int) []string {
		d := document{Document: scoring.Document{Capabilities: map[string]scoring.CapabilityResult{}}}
		for k := range 4 {
			d.Capabilities[fmt.Sprint(k)] = scoring.CapabilityResult{Median: ptr(2.0), Bounds: &scoring.Bounds{Low: 2, High: choose(k < n, 3.0, 2.0)}}
		}
		return t.medianLevelsCouldBe(d)
	}
	stand := func(stay int) form {
		return form{fmt.Sprintf("%d of 4 differences stand", stay), func(t *teller) []string { return []string{strings.TrimSpace(t.someStand(true, stay, 4))} }}
	}
	median := scoring.Bounds{Low: 41, High: 49}
	return append([]form{{"a score", couldBe}, {"the median", func(t *teller) []string {
		return t.medianCouldBe(scoring.Benchmark{Median: ptr(45.0), Bounds: &scoring.BenchmarkBounds{Q1: median, Median: median, Q3: median}})
	}}, {"who has answered", func(t *teller) []string {
		return t.response(document{q: small(survey.Maturity), Document: scoring.Document{ResponseRates: []scoring.ResponseRate{{RR1: 0.6, RR2: 0.7, Partial: 1}, {Role: survey.HeadOfDepartment, RR1: 0.4}}}})
	}}, stand(0), stand(1), stand(2), stand(4)}, each(levels, 1, 2, 4)...)
}
