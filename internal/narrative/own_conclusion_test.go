package narrative

import (
	"testing"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Where an organisation stands is said as sure only where its interval is on one side of the median, and as certain only where the
// missing can't change it.
func TestOwnStandingIsFoundWhereThereIsAScore(t *testing.T) {
	at := func(x, median float64, missing bool) *scoring.Score {
		s := score(x, x-8, x+8)
		s.Median, s.N, s.Asked, s.Bounds = &median, 5, 5, &scoring.Bounds{Low: x, High: x}
		if missing {
			s.Asked, s.Bounds = 7, &scoring.Bounds{Low: x - 30, High: x + 30}
		}
		return &s
	}
	alone, unsure := score(54, 46, 62), scoring.Score{Value: ptr(54.0), Median: ptr(50.0), N: 5, Asked: 5}
	alone.N, alone.Asked = 5, 5
	for what, c := range map[string]struct {
		total *scoring.Score
		want  []string
	}{
		"over":                   {at(60, 50, false), []string{"Totalt index för Tanum, 60 %, är med säkerhet högre än kommunernas median, 50 %.", "certain"}},
		"under":                  {at(40, 50, false), []string{"Totalt index för Tanum, 40 %, är med säkerhet lägre än kommunernas median, 50 %.", "certain"}},
		"the missing can move":   {at(60, 50, true), []string{"Totalt index för Tanum, 60 %, är med säkerhet högre än kommunernas median, 50 %.", "uncertain"}},
		"not to be told apart":   {at(54, 50, false), []string{"Totalt index för Tanum, 54 %, går inte att skilja från kommunernas median, 50 %.", "certain"}},
		"no interval":            {&unsure, []string{"Totalt index för Tanum är 54 %, och kommunernas median är 50 %.", "likely"}},
		"nobody to compare with": {&alone, []string{"Totalt index för Tanum är 54 %.", "likely"}},
		"hidden":                 {&scoring.Score{Suppressed: true}, nil},
		"no total":               {nil, nil},
	} {
		sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{Total: &scoring.ConstructResult{Benchmark: scoring.Benchmark{N: 4, Bounds: &scoring.BenchmarkBounds{Median: scoring.Bounds{Low: 50, High: 50}}}}}, organisations("Tanum"))
		says(t, what, told(sv.ownStanding(d, first(sv), scoring.OrganisationResult{Total: c.total})), c.want...)
	}
}

func first(t *teller) scoring.OrganisationInfo { return t.c.Organisations[0] }

// A change is said only where it is sure over all organisations at once.
func TestOwnChangeIsFoundWhereItIsSure(t *testing.T) {
	moved := func(by, p float64) *scoring.Change {
		return &scoring.Change{Before: ptr(50.0), After: ptr(50 + by), Change: &by, Low: ptr(by - 5), High: ptr(by + 5), P: &p}
	}
	whole, missing := bounded(score(50, 40, 60), 50, 50), bounded(score(50, 40, 60), 20, 80)
	for what, c := range map[string]struct {
		own     *scoring.Change
		total   scoring.Score
		earlier bool
		want    []string
	}{
		"up":               {moved(20, 0.001), whole, true, []string{"Sedan ”Förra” har totalt index med säkerhet stigit.", "likely"}},
		"down":             {moved(-20, 0.001), whole, true, []string{"Sedan ”Förra” har totalt index med säkerhet sjunkit.", "likely"}},
		"some are missing": {moved(20, 0.001), missing, true, []string{"Sedan ”Förra” har totalt index med säkerhet stigit.", "uncertain"}},
		"sure only alone":  {moved(9, 0.03), whole, true, []string{"Sedan ”Förra” har totalt index inte ändrats med säkerhet.", "likely"}},
		"none to show":     {&scoring.Change{Reason: scoring.ReasonTooFew}, whole, true, nil},
		"no round before":  {moved(20, 0.001), whole, false, nil},
	} {
		sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{}, organisations("Tanum", "Borås"))
		sv.c.Changes = []scoring.Changes{{Questionnaire: d.Questionnaire, Organisations: map[string]map[string]*scoring.Change{"Tanum": {"": c.own}, "Borås": {"": moved(9, 0.04)}}}}
		if c.earlier {
			sv.c.Earlier = &scoring.EarlierRound{Title: "Förra"}
		}
		says(t, what, told(sv.ownChange(d, first(sv), scoring.OrganisationResult{Total: &c.total})), c.want...)
	}
}

func TestOwnWeakCapabilitiesAreFoundWithThoseWhoCanShowHow(t *testing.T) {
	at := func(one, other float64) map[string]scoring.Level {
		return map[string]scoring.Level{"F-1": {Value: one}, "F-2": {Value: other}}
	}
	vital, minor := [2]*float64{ptr(0.6), ptr(0.8)}, [2]*float64{ptr(0.2), ptr(0.4)}
	inherited := map[string]scoring.Level{"F-2": {Value: 4, InheritedFrom: "Alingsås"}}
	for what, c := range map[string]struct {
		importance  [2]*float64
		own, others map[string]scoring.Level
		weak, teach []string
	}{
		"two weak":             {vital, at(2, 0), at(0, 4), []string{"Båda viktiga förmågorna har en nivå under god. Viktigast av dem är ”Öppna data”.", "likely"}, []string{"Alingsås har kommit längst i ”Öppna data” och kan visa hur.", "likely"}},
		"one weak":             {vital, at(2, 4), at(2, 4), []string{"En viktig förmåga har en nivå under god: ”Drift”.", "likely"}, nil},
		"inherited by others":  {vital, at(4, 0), inherited, []string{"En viktig förmåga har en nivå under god: ”Öppna data”.", "likely"}, nil},
		"all good":             {vital, at(3, 4), at(4, 4), []string{"Båda viktiga förmågorna har nått nivån god.", "likely"}, nil},
		"nothing is important": {minor, at(0, 0), at(4, 4), nil, nil},
		"no importance":        {[2]*float64{}, at(0, 0), at(4, 4), nil, nil},
		"no levels":            {vital, nil, at(4, 4), nil, nil},
	} {
		sv, d := rated(c.importance, [2]*float64{}, nil, c.own, c.others)
		own := d.Organisations[towns[0]]
		says(t, what, told(sv.ownImportance(d, first(sv), own)), c.weak...)
		says(t, what+", who can show", told(sv.ownTeachers(d, first(sv), own)), c.teach...)
	}
}

func TestOwnCostsAreFoundBesideTheMedian(t *testing.T) {
	cost := 2500.0
	own := scoring.OrganisationResult{Economy: &economy.Result{KeyFigures: map[string]economy.Figure{economy.PerResident: {Value: &cost}}}}
	for what, c := range map[string]struct {
		own  scoring.OrganisationResult
		all  *scoring.Benchmark
		want []string
	}{
		"all have":         {own, &scoring.Benchmark{N: 3, Median: ptr(3000.0)}, []string{"It-kostnaden per invånare är 2 500 kronor i Borås, och kommunernas median är 3 000 kronor.", "likely"}},
		"some are missing": {own, &scoring.Benchmark{N: 2, Median: ptr(3000.0)}, []string{"It-kostnaden per invånare är 2 500 kronor i Borås, och kommunernas median är 3 000 kronor.", "uncertain"}},
		"no median":        {own, &scoring.Benchmark{N: 2, Reason: scoring.ReasonTooFewOrgs}, nil},
		"none of its own":  {scoring.OrganisationResult{Economy: &economy.Result{}}, &scoring.Benchmark{N: 3, Median: ptr(3000.0)}, nil},
		"no costs":         {scoring.OrganisationResult{}, nil, nil},
	} {
		results := map[string]scoring.OrganisationResult{}
		for _, name := range towns[:3] {
			results[name] = scoring.OrganisationResult{Asked: 1}
		}
		sv, d := one(survey.Swedish, small(survey.EconomyFigures), scoring.Document{Organisations: results}, organisations(towns[:3]...))
		if c.all != nil {
			d.Economy = &scoring.EconomyResult{KeyFigures: map[string]scoring.Benchmark{economy.PerResident: *c.all}}
		}
		says(t, what, told(sv.ownCosts(d, first(sv), c.own)), c.want...)
	}
}

// What is told of one organisation is what is told of it among all, and of nobody else.
func TestOneOrganisationIsToldOfAlone(t *testing.T) {
	for seed := range uint64(6) {
		c, questionnaires := Generated(t, seed, 5)
		all, one := Tell(c, questionnaires, survey.English), TellOf(c, questionnaires, survey.English, "Tanum")
		if len(one.Organisations) != 1 || len(all.Organisations["Tanum"].Findings) != len(one.Organisations["Tanum"].Findings) {
			t.Errorf("told of %d", len(one.Organisations))
		}
		for _, o := range all.Organisations {
			if len(o.Findings) > mostFindings {
				t.Errorf("%d findings", len(o.Findings))
			}
			for _, f := range o.Findings {
				whole(t, string(f.Subject), f.Text)
				whole(t, string(f.Subject)+", why", f.Why)
			}
		}
	}
	if n := len(TellOf(scoring.Comparison{}, nil, survey.Swedish, "").Organisations); n > 0 {
		t.Errorf("%d organisations of none", n)
	}
}
