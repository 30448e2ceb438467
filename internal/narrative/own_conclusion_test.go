package narrative

import (
	"reflect"
	"strings"
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
		"up":               {moved(20, 0.001), whole, true, []string{"Sedan ”Förra” har totalt index för Tanum med säkerhet stigit.", "likely"}},
		"down":             {moved(-20, 0.001), whole, true, []string{"Sedan ”Förra” har totalt index för Tanum med säkerhet sjunkit.", "likely"}},
		"some are missing": {moved(20, 0.001), missing, true, []string{"Sedan ”Förra” har totalt index för Tanum med säkerhet stigit.", "uncertain"}},
		"sure only alone":  {moved(9, 0.03), whole, true, []string{"Sedan ”Förra” har totalt index för Tanum inte ändrats med säkerhet.", "likely"}},
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
		"two weak":             {vital, at(2, 0), at(0, 4), []string{"I Borås har båda viktiga förmågorna en nivå under god. Viktigast av dem är ”Öppna data”.", "likely"}, []string{"Alingsås har kommit längst i ”Öppna data” och kan visa Borås hur.", "likely"}},
		"one weak":             {vital, at(2, 4), at(2, 4), []string{"I Borås har en viktig förmåga en nivå under god: ”Drift”.", "likely"}, nil},
		"inherited by others":  {vital, at(4, 0), inherited, []string{"I Borås har en viktig förmåga en nivå under god: ”Öppna data”.", "likely"}, nil},
		"all good":             {vital, at(3, 4), at(4, 4), []string{"Borås har nått nivån god i båda viktiga förmågorna.", "likely"}, nil},
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
		told := one.Organisations["Tanum"]
		told.Findings = nil
		if len(one.Organisations) != 1 || !reflect.DeepEqual(all.Organisations["Tanum"], told) {
			t.Errorf("told of %d: %+v", len(one.Organisations), told)
		}
		for code := range all.Organisations {
			findings := OwnFindings(c, questionnaires, survey.English, code)
			if len(findings) > mostFindings {
				t.Errorf("%d findings", len(findings))
			}
			for _, f := range findings {
				whole(t, string(f.Subject), f.Text)
				whole(t, string(f.Subject)+", why", f.Why)
			}
		}
	}
	if n := len(TellOf(scoring.Comparison{}, nil, survey.Swedish, "").Organisations); n > 0 {
		t.Errorf("%d organisations of none", n)
	}
}

// Whom one is surely over and under is said by the places that all hold at once, and as certain only where the missing can't change it.
func TestOwnPlaceIsFoundWhereThereIsOne(t *testing.T) {
	for what, c := range map[string]struct {
		n    int
		own  [4]int
		want []string
	}{
		"over all":             {4, [4]int{1, 1, 1, 1}, []string{"Totalt index för Borås är med säkerhet högre än i alla de tre andra kommunerna.", "certain"}},
		"between":              {4, [4]int{2, 3, 2, 3}, []string{"Totalt index för Borås är med säkerhet högre än i en och lägre än i en av de tre andra kommunerna.", "certain"}},
		"nobody":               {4, [4]int{1, 4, 1, 4}, []string{"Totalt index för Borås går inte att skilja från någon annan kommuns.", "certain"}},
		"the missing can move": {4, [4]int{1, 1, 1, 3}, []string{"Totalt index för Borås är med säkerhet högre än i alla de tre andra kommunerna.", "uncertain"}},
		"nobody to compare":    {1, [4]int{1, 1, 1, 1}, nil},
	} {
		sv, d := sorting(c.n, 0, c.own)
		says(t, what, told(sv.ownPlace(d, first(sv), d.Organisations[towns[0]])), c.want...)
	}
	sv, d := sorting(3, 0, [4]int{1, 3, 1, 3})
	says(t, "a joint body has no place", told(sv.ownPlace(d, first(sv), scoring.OrganisationResult{Total: &scoring.Score{Value: ptr(50.0)}})))
	says(t, "hidden", told(sv.ownPlace(d, first(sv), scoring.OrganisationResult{Suppressed: true})))
}

// What all come to is told of the reader's own organisation too: of the one that is named, of no other, and of none where none is. It never
// says a number that the comparison does not show of it.
func TestConclusionIsToldOfTheReadersOwn(t *testing.T) {
	beside := 0
	for seed := range uint64(12) {
		c, questionnaires := Generated(t, seed, int(seed)+3)
		for _, lang := range []string{survey.Swedish, survey.English} {
			plain := Conclude(c, questionnaires, lang, "")
			for _, f := range append(plain.Findings, Conclude(c, questionnaires, lang, "9999").Findings...) {
				if f.Own != nil {
					t.Errorf("%s tells of somebody: %q", f.Subject, f.Own.Text)
				}
			}
			for _, o := range c.Organisations {
				x := Conclude(c, questionnaires, lang, o.Code)
				for n := range x.Findings {
					own := x.Findings[n].Own
					x.Findings[n].Own = nil
					if own == nil {
						continue
					}
					beside++
					whole(t, string(own.Subject), own.Text)
					if own.Subject != x.Findings[n].Subject || !strings.Contains(own.Text, o.Name) {
						t.Errorf("%s of %s: %q", own.Subject, o.Name, own.Text)
					}
				}
				if !reflect.DeepEqual(x, plain) {
					t.Error("what is said of all is otherwise for one of them")
				}
			}
		}
	}
	if beside == 0 {
		t.Error("nothing is told of anybody")
	}
}

// An organisation whose figures are held back is not told of, though all together are.
func TestHiddenOwnIsNotToldOf(t *testing.T) {
	sv, d := sorting(3, 0, [4]int{1, 1, 1, 1}, [4]int{2, 3, 2, 3}, [4]int{2, 3, 2, 3})
	sv.c.Organisations = append(sv.c.Organisations, organisations("Tjörn")...)
	d.Total.Benchmark.Median = ptr(50.0)
	d.Organisations["Tjörn"] = scoring.OrganisationResult{Asked: 5, Suppressed: true, Reason: scoring.ReasonTooFew}
	sv.documents = []document{d}
	for _, f := range sv.findings("Tjörn") {
		if f.Own != nil {
			t.Errorf("%s: %q", f.Subject, f.Own.Text)
		}
	}
	if list := sv.findings(towns[0]); len(list) < 2 || list[0].Own == nil || list[1].Own == nil {
		t.Errorf("%+v", list)
	}
}
