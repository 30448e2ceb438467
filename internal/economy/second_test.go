package economy

import (
	"testing"

	"mogna/internal/survey"
)

// second is a small questionnaire as of the second edition.
func second() *survey.Questionnaire {
	q := form()
	e := q.Economy
	e.Pools = append(e.Pools, survey.Label{ID: "assets", Capital: true})
	e.Purposes = []survey.Label{{ID: "run"}, {ID: "new"}}
	e.Centres = []survey.Label{{ID: "central"}, {ID: "departments"}, {ID: "schools"}}
	e.Scope = []survey.ScopeArea{{ID: "schools", Title: survey.Say("Skolans it", "The schools’ IT"), Belongs: true}, {ID: "ot", Title: survey.Say("Larm", "Alarms")}}
	items := q.Sections[0].Items
	for n := range items {
		if items[n].Measure == "users" {
			items[n].Measure = UsersWithoutPupils
		}
	}
	number := func(id, measure string) survey.Item {
		return survey.Item{ID: id, Type: survey.NumberItem, Measure: measure}
	}
	for _, measure := range Facts[1:] {
		items = append(items, number(measure, measure))
	}
	choice := survey.Item{Type: survey.ChoiceItem, Options: []survey.Option{{Value: 0}, {Value: 1}, {Value: 2}}}
	for _, area := range e.Scope {
		one := choice
		one.ID, one.Scope = "scope-"+area.ID, area.ID
		items = append(items, one)
	}
	date, source := choice, choice
	date.ID, date.DateOf, source.ID, source.SourceOf = "pupils-date", Pupils, "pupils-source", Pupils
	items = append(items, date, source, survey.Item{ID: "p5", Type: survey.NumberItem, Pool: "assets"}, survey.Item{ID: "c1", Type: survey.NumberItem, Centre: "central"},
		survey.Item{ID: "c2", Type: survey.NumberItem, Centre: "departments"}, survey.Item{ID: "c3", Type: survey.NumberItem, Centre: "schools"})
	q.Sections[0].Items = items
	return q
}

// told is a response of the second edition, of 2025 and the questionnaire's scope, with some numbers of its own.
func toldBy(numbers map[string]float64) survey.Answers {
	answers := survey.Answers{"year": survey.Num(2025), "scope-schools": survey.Num(1), "scope-ot": survey.Num(0)}
	for id, x := range numbers {
		answers[id] = survey.Num(x)
	}
	return answers
}

func secondRound(organisations []survey.Organisation, told map[string]map[string]float64, keys ...survey.AllocationKey) *Round {
	q, responses := second(), map[string]Response{}
	for code, numbers := range told {
		responses[code] = Read(q, toldBy(numbers))
	}
	return Compute(Input{Questionnaire: q, Organisations: organisations, Responses: responses, Keys: keys})
}

// By hand: a system for 1 million. Expensed: cost 10 million, all of it operation. Capitalised: 9 million of operation, 0.2 of
// depreciation and interest, and an investment of 1 million, of which 0.3 is the municipality's own work, not in its pay. Spent: 10 million
// both times, and 10 % of it is new.
func TestCapitalisingAndExpensingGiveTheSamePurposes(t *testing.T) {
	r := secondRound([]survey.Organisation{municipality("A", 1000), municipality("B", 1000)}, map[string]map[string]float64{
		"A": {"total": 10_000_000, "investment": 0, "p1": 10_000_000, "s1": 9_000_000, "s2": 1_000_000},
		"B": {"total": 9_200_000, "investment": 1_000_000, "capitalised-labour": 300_000, "p1": 9_000_000, "p5": 200_000, "s1": 9_000_000, "s2": 1_000_000}})
	for n, capital := range []float64{0, 200_000} {
		c := r.Results[n].Allocated
		is(t, "capital", c.Capital, capital)
		is(t, "spent", c.Expenditure, 10_000_000)
		is(t, "new", c.Divisions[Purposes].Amounts["new"].Share, 0.1)
		if !c.Divisions[Purposes].Reconciled || !c.Divisions[Pools].Reconciled {
			t.Errorf("%d: %+v", n, c.Divisions)
		}
	}
	is(t, "the cost differs", r.Results[1].Allocated.Total, 9_200_000)
}

// What is not told is absent: without an investment nothing is said of what was spent, and the purposes are held against nothing.
func TestNothingIsSpentBeforeTheInvestmentIsTold(t *testing.T) {
	r := secondRound([]survey.Organisation{municipality("A", 1000)}, map[string]map[string]float64{"A": {"total": 100, "p1": 100, "s1": 100}})
	c := r.Results[0].Reported
	if c.Expenditure != nil || c.Divisions[Purposes].Difference != nil || c.Divisions[Purposes].Reason != ReasonNotStated {
		t.Errorf("%+v", c)
	}
}

// Who counts otherwise than the questionnaire says, or for another year than most, is not compared; nor are a joint body's members.
func TestUnlikeScopesAreNotCompared(t *testing.T) {
	base := map[string]float64{"total": 1000, "staff": 1, "users": 10, "operating-cost": 20_000}
	of := func(change map[string]float64) map[string]float64 {
		all := map[string]float64{}
		for _, m := range []map[string]float64{base, change} {
			for id, x := range m {
				all[id] = x
			}
		}
		return all
	}
	organisations := append(region(), municipality("E", 500), municipality("F", 500))
	r := secondRound(organisations, map[string]map[string]float64{"A": base, "B": of(map[string]float64{"scope-ot": 1}), "C": base, "D": of(map[string]float64{"scope-schools": 2}),
		"E": of(map[string]float64{"year": 2024}), "F": of(map[string]float64{"scope-schools": 0}), "J": base})
	is(t, "year", r.Year, 2025)
	for n, want := range []string{"", ReasonScope, "", "", "", ReasonYear, ReasonScope} {
		x := r.Results[n]
		if x.AllocatedReason != want || (x.KeyFigures[CostShare].Value == nil) != (want != "") {
			t.Errorf("%s: %q, want %q, %+v", r.Organisations[n].Code, x.AllocatedReason, want, x.KeyFigures[CostShare])
		}
	}
	r = secondRound(region(), map[string]map[string]float64{"A": base, "D": base, "J": of(map[string]float64{"scope-ot": 1})})
	if r.Results[0].AllocatedReason != ReasonScope || r.Results[3].AllocatedReason != "" {
		t.Errorf("a member of a body that counts otherwise: %q, another: %q", r.Results[0].AllocatedReason, r.Results[3].AllocatedReason)
	}
}

// By hand, of a municipality alone: 12 of 400 million; 2 of 400; 1 of 5; 12 million over 600 and over 1 000; 0.6 of 12; 4.2 million over 600; 0.9 over 600.
func TestTheSecondEditionsKeyFigures(t *testing.T) {
	r := secondRound([]survey.Organisation{municipality("A", 5000)}, map[string]map[string]float64{"A": {"total": 12e6, "operating-cost": 400e6, "investment": 2e6, "staff": 4, "hired-staff": 1, "users": 600,
		"pupils": 400, "workplaces": 1500, "service-workplaces": 600, "workplace-service": 4.2e6, "outsourced": 0.6e6, "telephony": 0.9e6}})
	for id, want := range map[string]float64{CostShare: 0.03, InvestmentShare: 0.005, HiredShare: 0.2, PerUserNoPupils: 20_000, PerUser: 12_000, OutsourcedShare: 0.05, PerService: 7000, TelephonyPerUser: 1500,
		PerResident: 2400, PerWorkplace: 8000, StaffDensity: 4, UsersPerIT: 250} {
		is(t, id, r.Results[0].KeyFigures[id].Value, want)
	}
	if ids := KeyFiguresOf(second()); len(ids) != len(KeyFigures) || ids[0] != CostShare || len(KeyFiguresOf(form())) != 5 {
		t.Errorf("%v", ids)
	}
}

// A date and a source stand with the number, and what the questionnaire does not offer is not told.
func TestANumberHasItsDateAndItsSource(t *testing.T) {
	x := Read(second(), toldBy(map[string]float64{"pupils": 9, "pupils-date": 1, "pupils-source": 2}))
	if x.Stated[Pupils] != (Stated{"31-december", "directory"}) {
		t.Errorf("%+v", x.Stated)
	}
	if x = Read(second(), toldBy(map[string]float64{"pupils-date": 70})); x.Stated[Pupils].Date != "" {
		t.Errorf("%+v", x.Stated)
	}
}
