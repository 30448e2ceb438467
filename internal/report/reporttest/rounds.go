package reporttest

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/scenario"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Sweden is every municipality with a response to the maturity questionnaire and the 55 capabilities.
func Sweden(b *testing.B) model.Model {
	var chosen []*survey.Questionnaire
	for _, q := range Shipped(b) {
		if q.Kind == survey.Maturity || q.Kind == survey.Capability {
			chosen = append(chosen, q)
		}
	}
	return Generated(Autumn(false), Country(290), chosen, 7)
}

// Changed is a round that is compared with one a year before, in which an item was put otherwise.
func Changed(t testing.TB) model.Model {
	m := Generated(Autumn(false), Fyrbodal(), Shipped(t), 3)
	var then, now []scoring.Input
	for _, q := range Shipped(t) {
		if q.Kind != survey.Maturity {
			continue
		}
		old := *q
		old.Version, old.Sections = "0.9.0", slices.Clone(q.Sections)
		old.Sections[0].Items = slices.Clone(q.Sections[0].Items)
		old.Sections[0].Items[0].ID += "-old"
		then, now = append(then, drawn(&old, 11)), append(now, drawn(q, 12))
	}
	m.Comparison.Earlier = &scoring.EarlierRound{ID: 3517, Title: "Digital motor Fyrbodal, hösten 2019", AsOf: time.Date(2019, 11, 20, 13, 5, 6, 0, time.UTC)}
	m.Comparison.Changes = scoring.Since(then, now, Fyrbodal(), Fyrbodal())
	if len(m.Comparison.Changes) == 0 || !m.Comparison.Changes[0].Break {
		t.Fatalf("nothing has changed: %+v", m.Comparison.Changes)
	}
	return m
}

func drawn(q *survey.Questionnaire, seed uint64) scoring.Input {
	in := scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, Fyrbodal())}
	chance := rand.New(rand.NewPCG(seed, 1))
	for n, o := range Fyrbodal() {
		for r := range []int{9, 0, 2, 5}[n%4] {
			role := q.Roles[r%len(q.Roles)]
			in.Responses.Add(o.Code, role, Answers(q, role, chance.Float64(), chance))
		}
	}
	return in
}

var HostileNames = []string{`=HYPERLINK("http://example.com","Klicka här")`, "Östra; \"Å\"\n", "+46 520 00", "-1+2", "@SUM(A1:A9)", "\t=1+1",
	`[]:*?/\ och 'citat' & <b>taggar</b>`, strings.Repeat("Mycket lång kommun ", 12), "_x0041_ _x005F_", ` t="str"><f>#1</f>`, " ＝1+1", "1e5", "0001", "😀 – kommun"}

func hostileOrganisations() []survey.Organisation {
	var all []survey.Organisation
	for n, name := range HostileNames {
		all = append(all, survey.Organisation{Code: string(rune('A'+n)) + "=1", Name: name, Kind: survey.Municipality})
	}
	all[0].Code = "=cmd|'/C calc'!A1"
	all[1].Kind, all[1].Members = survey.JointBody, []string{"C=1", "D=1"}
	return all
}

// hostileQuestionnaires are two whose titles differ only after the end of a sheet's name, with the worst signs in them.
func hostileQuestionnaires() []*survey.Questionnaire {
	title := survey.Say(`=Mognad[1]:*?/\ i 'våra' kommuner A`, `=Maturity[1]:*?/\ in 'our' places A`)
	build := func(id string) *survey.Questionnaire {
		return &survey.Questionnaire{ID: id, Version: "1", Kind: survey.Maturity, Per: survey.PerRespondent, Title: title,
			Roles:  []survey.Role{survey.ITManager, survey.ChiefExecutive},
			Scales: map[string]survey.Scale{"s": {Options: []survey.Option{{Value: 1, Label: survey.Say("=nej", "=no")}, {Value: 2, Label: survey.Say("+ja", "+yes")}}}},
			Sections: []survey.Section{{ID: "a", Title: survey.Say("@avsnitt", "@section"), Items: []survey.Item{
				{ID: "one", Text: survey.Say("=A1", "=A1"), Type: survey.ScaleItem, Scale: "s", Construct: "x", Weight: 1},
				{ID: "two", Text: survey.Say("\t=A2", "\t=A2"), Type: survey.ScaleItem, Scale: "s", Construct: "y", Weight: 0.1 + 0.2}}}},
			Constructs: []survey.Construct{{ID: "top", Title: survey.Say("=topp", "=top"), Weight: 1, Children: []survey.Construct{
				{ID: "x", Title: survey.Say("-x", "-x"), Weight: 1}, {ID: "y", Title: survey.Say("+y", "+y"), Weight: 2}}}},
			Scoring: survey.Scoring{Aggregate: survey.Pooled, MinAnswered: 0.5, MinCoverage: 0.5, MinRespondents: 3}}
	}
	return []*survey.Questionnaire{build("one"), build("two")}
}

// Hostile is a round whose names and texts would do harm if they were believed.
func Hostile() model.Model {
	round := Autumn(true)
	round.Title, round.Organiser = "=1+1 [hösten]: \"A\" & 'B'\n*?/\\", "@Förbundet"
	return GeneratedExactly(round, hostileOrganisations(), hostileQuestionnaires(), 11)
}

// WithPremises is a published round with everything that can be told of how it was carried out.
func WithPremises(t testing.TB) model.Model {
	m := Generated(Autumn(true), Fyrbodal(), Shipped(t), 9)
	at := m.Comparison.Round.AsOf
	m.Comparison.Round.Published = &scoring.Publication{Number: 2, At: at}
	m.Comparison.Premises = scoring.Premises{
		Exemptions: []scoring.Exemption{{Organisation: "1435", Questionnaire: "digital-mognad", Reason: "Ny ledning"}},
		Extensions: []scoring.Extension{{From: at, To: at.AddDate(0, 0, 7), Reason: "Storm"}, {Organisation: "1435", From: at, To: at.AddDate(0, 0, 9), Reason: "Sjukdom"}},
		Workshops: []scoring.Workshop{{Title: "Uppstart", Date: "2020-09-02", Participation: []scoring.Participation{
			{Organisation: "1435", People: 3}, {Organisation: "1435", Role: "it-chef", People: 1}, {Organisation: "1438", Role: "okänd roll", People: 2}}},
			{Title: "Avslut", Date: "2020-11-02"}},
	}
	return m
}

// Related is a round with hand-made figures of how organisations relate to each other, so that every one of them is there,
// with all the digits that a number can have.
func Related(t testing.TB) model.Model {
	m := GeneratedExactly(Autumn(false), Fyrbodal(), Shipped(t), 3)
	third, seventh := 1.0/3, 100.0/7
	for n := range m.Comparison.Documents {
		switch d := &m.Comparison.Documents[n]; d.Questionnaire.Kind {
		case survey.Capability:
			d.Exchange = &scoring.Exchange{Total: third * 5, Matching: []scoring.Pair{{A: "1435", B: "1485", Value: third * 5, AToB: []string{"F-01", "F-02"}, BToA: []string{"F-07"}}},
				Pairs: []scoring.Pair{{A: "1421", B: "1485", Value: third * 2, AToB: []string{"F-55"}, BToA: []string{}}, {A: "1435", B: "1485", Value: third * 4, AToB: []string{}, BToA: []string{"F-07"}}}}
			for _, code := range []string{"1421", "1435"} {
				r := d.Organisations[code]
				r.Priorities = []scoring.Priority{{Capability: "F-07", Gap: 1, Importance: &third, Priority: third / 4, Teachers: []scoring.Teacher{
					{Organisation: "1485", Level: 4, Ratio: &third, Back: 3}, {Organisation: "1488", Level: 3.5, Back: 2}, {Organisation: "1492", Level: 3, Back: 1}, {Organisation: "SML-IT", Level: 3}}},
					{Capability: "F-02", Gap: 2, Priority: 0.5}}
				r.Calibration = &scoring.Calibration{Difference: &seventh, Region: &third, Centred: &seventh, Low: &third, High: &seventh, Verdict: "over", Capabilities: []string{"F-01", "F-02"}}
				counts := []scoring.LevelCount{{Value: 0, N: 1}, {Value: 1}, {Value: 2, N: 3}, {Value: 3, N: 2}, {Value: 4}}
				r.Profile.Areas = []scoring.AreaProfile{{Area: "styrning", Asked: 7, Answered: 6, Mean: &third, Counts: counts},
					{Area: "drift", Asked: 7, Counts: counts}}
				d.Organisations[code] = r
			}
			r := d.Organisations["1438"]
			r.Priorities, r.Calibration = nil, &scoring.Calibration{Reason: scoring.ReasonTooFew}
			d.Organisations["1438"] = r
		case survey.Importance:
			d.Concordance = &scoring.Concordance{W: &third, Raters: 17, Items: 55}
		}
	}
	return m
}

// Placed is a comparison as files tell it: with the type of each organisation as far as its intervals carry.
func Placed(m model.Model) scoring.Comparison {
	c := m.Comparison
	c.Documents = slices.Clone(c.Documents)
	for n, d := range c.Documents {
		c.Documents[n].Organisations = maps.Clone(d.Organisations)
		for code, r := range d.Organisations {
			r.Type = narrative.Place(m.Questionnaire(d.Questionnaire), d, r).Code()
			c.Documents[n].Organisations[code] = r
		}
	}
	return c
}

func Risky(t testing.TB) model.Model {
	m := Standard(t)
	at := time.Date(2020, 11, 20, 12, 0, 0, 7, time.UTC)
	m.Comparison.Risks = scoring.Register([]survey.Risk{
		{Number: 1, At: at, RiskContent: survey.RiskContent{Threat: "För få svarar", Consequence: "Haltande jämförelse", Likelihood: 4, Impact: 3, Status: survey.RiskOpen}},
		{Number: 2, At: at, RiskContent: survey.RiskContent{Threat: "=HYPERLINK(1)", Vulnerability: "+1", Consequence: "@x", Action: "-1", Likelihood: 5, Impact: 5, Status: survey.RiskAccepted}},
		{Number: 3, At: at, RiskContent: survey.RiskContent{Threat: "Inlagd av misstag", Consequence: "x", Likelihood: 1, Impact: 1, Status: survey.RiskWithdrawn}},
	})
	return m
}

// Choices has two scenarios in the report, one with a name that a spreadsheet would run, and targets of its own.
func Choices(t testing.TB) model.Model {
	m := Standard(t)
	m.Comparison.Targets = &survey.Targets{Capability: map[string]float64{"F-01": 4}, Organisation: map[string]float64{"1435": 2}}
	m.Comparison.Scenarios = scenario.On(&m.Comparison, m.Questionnaires).Report([]survey.Scenario{
		{ID: 4, Position: 1, Revision: 3, ScenarioContent: survey.ScenarioContent{Title: "Tillsammans", Description: "Delad tjänst", InReport: true, Measures: []survey.Measure{
			{Title: "Samordnare", Capabilities: []string{"F-01", "F-02"}, Organisations: []string{"1435", "1438"}, ToLevel: 4, Shared: true, YearlyCost: 1_000_001, YearlySaving: 1, Key: survey.SplitAsAgreed,
				Shares: []survey.SplitShare{{Organisation: "1435", Weight: 2}, {Organisation: "1438", Weight: 1}},
				OneOff: 6_000_000, StartYear: 2028, Years: 3, Ramp: 2, SavingOwner: "1438", Ranges: &survey.Ranges{OneOff: &survey.Span{Low: 5_000_000, High: 7_000_000}, YearlySaving: &survey.Span{Low: 0, High: 9}},
				Benefits: []survey.Benefit{{Kind: survey.FreedTime, Text: "Färre ärenden", Hours: 400, Value: 160_000}, {Kind: survey.Quality, Text: "Säkrare drift", Owner: "1435", Value: 3_000_000, Range: &survey.Span{Low: 1_000_000, High: 4_000_000}, AsMoney: true}},
				Risks:    []int{3, 5}, Cooperation: survey.ByAgreement, DecisionLevel: survey.ByExecutiveBoard, Financing: "Investeringsbudgeten", Responsible: "It-chefen i Tanum"},
			{Capabilities: []string{"F-03", "F-04", "F-05"}, Organisations: []string{"SML-IT"}, ToLevel: 4, YearlyCost: 90_000}},
			ScenarioTerms: survey.ScenarioTerms{FirstYear: 2027, Horizon: 6, Interest: new(3.0), Zero: "Avtalet löper ut."}}},
		{ID: 5, Position: 2, Revision: 1, ScenarioContent: survey.ScenarioContent{Title: "=HYPERLINK(1)", InReport: true, Measures: []survey.Measure{
			{Capabilities: []string{"F-01"}, Organisations: []string{"1421"}, ToLevel: 1, YearlyCost: 5}}}},
		{ID: 6, Position: 3, Revision: 1, ScenarioContent: survey.ScenarioContent{Title: "Inte i rapporten"}},
	})
	return m
}

// Standard is a round that most tests look at, from all sides; they leave it as it is.
func Standard(t testing.TB) model.Model {
	all := Shipped(t)
	standardOnce.Do(func() { standardModel = Generated(Autumn(false), Fyrbodal(), all, 3) })
	return standardModel
}

var (
	standardOnce  sync.Once
	standardModel model.Model
	standardBooks = map[string]OpenedBook{} // by language, read once
)
