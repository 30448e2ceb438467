// Package reporttest has the rounds that the report's tests are about, and reads the files of the report back.
package reporttest

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"mogna/internal/questionnaire"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// LevelIn is an organisation's level in a capability, or nothing.
func LevelIn(r scoring.OrganisationResult, id string) *float64 {
	if l, there := r.Levels[id]; there {
		return &l.Value
	}
	return nil
}

// Shipped are the questionnaires that Mogna comes with.
func Shipped(t testing.TB) []*survey.Questionnaire {
	t.Helper()
	all, err := questionnaire.Shipped()
	Must(t, err)
	return all
}

// Must fails the test at once where there is an error.
func Must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Fyrbodal is 14 municipalities, and a body that three of them run together.
func Fyrbodal() []survey.Organisation {
	var all []survey.Organisation
	for _, o := range []struct {
		code, name string
		residents  int
	}{{"1421", "Orust", 15400}, {"1427", "Sotenäs", 9100}, {"1430", "Munkedal", 10500}, {"1435", "Tanum", 12900}, {"1438", "Dals-Ed", 4800},
		{"1439", "Färgelanda", 6500}, {"1460", "Bengtsfors", 9400}, {"1461", "Mellerud", 9200}, {"1484", "Lysekil", 14600}, {"1485", "Uddevalla", 57000},
		{"1486", "Strömstad", 13300}, {"1487", "Vänersborg", 39600}, {"1488", "Trollhättan", 59200}, {"1492", "Åmål", 12300}} {
		all = append(all, survey.Organisation{Code: o.code, Name: o.name, Kind: survey.Municipality, Population: &o.residents})
	}
	return append(all, survey.Organisation{Code: "SML-IT", Name: "SML-IT", Kind: survey.JointBody, Members: []string{"1427", "1430", "1484"}})
}

// Generated is a survey with answers that chance has given, the same for the same seed. Of every five organisations one has
// not answered at all and one has too few answers to show.
func Generated(round scoring.RoundInfo, organisations []survey.Organisation, questionnaires []*survey.Questionnaire, seed uint64) model.Model {
	return GeneratedBut(round, organisations, questionnaires, seed, nil)
}

// GeneratedExactly is one where nothing is rounded or hidden of the respondents' figures, so that every kind of figure is there.
func GeneratedExactly(round scoring.RoundInfo, organisations []survey.Organisation, questionnaires []*survey.Questionnaire, seed uint64) model.Model {
	inputs := drawnBut(organisations, questionnaires, seed, nil)
	for n := range inputs {
		inputs[n].Exact = true
	}
	return model.Model{Comparison: scoring.Compare(round, organisations, inputs), Questionnaires: questionnaires, Version: "1.2.3"}
}

// GeneratedBut is one where some organisations, by code, need not answer about capabilities, and have not.
func GeneratedBut(round scoring.RoundInfo, organisations []survey.Organisation, questionnaires []*survey.Questionnaire, seed uint64, exempt map[string]bool) model.Model {
	return model.Model{Comparison: scoring.Compare(round, organisations, drawnBut(organisations, questionnaires, seed, exempt)), Questionnaires: questionnaires, Version: "1.2.3"}
}

func drawnBut(organisations []survey.Organisation, questionnaires []*survey.Questionnaire, seed uint64, exempt map[string]bool) (inputs []scoring.Input) {
	chance := rand.New(rand.NewPCG(seed, 1))
	for _, q := range questionnaires {
		in := scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, organisations), Asked: map[string]scoring.Invited{}}
		for n, o := range organisations {
			asked, answered := Turnout(q, n, chance)
			if q.Kind == survey.Capability && exempt[o.Code] {
				in.Exempt, asked, answered = exempt, 0, 0
			}
			in.Asked[o.Code] = scoring.Invited{}
			for r := range asked {
				in.Asked[o.Code][q.Roles[r%len(q.Roles)]]++
			}
			leaning := chance.Float64()
			for r := range answered {
				role := q.Roles[r%len(q.Roles)]
				in.Responses.Add(o.Code, role, Answers(q, role, leaning, chance))
			}
		}
		inputs = append(inputs, in)
	}
	return inputs
}

// Turnout is how many are asked in the n-th organisation, and how many have answered.
func Turnout(q *survey.Questionnaire, n int, chance *rand.Rand) (asked, answered int) {
	asked = 1
	if q.Personal() {
		asked = 4 + chance.IntN(6)
	}
	switch n % 5 {
	case 1:
		return asked, 0
	case 2:
		return asked, min(asked, 2)
	}
	return asked, asked
}

// Answers leaves a tenth of the questions and says don't know to another. Whoever leans high answers high.
func Answers(q *survey.Questionnaire, role survey.Role, leaning float64, chance *rand.Rand) survey.Answers {
	given := survey.Answers{}
	for _, i := range q.Items() {
		if i.Type == survey.NumberItem && (chance.Float64() < 0.9 || i.Required) {
			given[i.ID] = survey.Num(float64(1 + chance.IntN(5_000_000)))
		}
		if i.Type == survey.ChoiceItem && q.Economy != nil {
			given[i.ID] = survey.Num(chosen(q, i, chance))
		}
		if i.Measure == "year" && q.Economy != nil && q.Economy.Scope != nil {
			given[i.ID] = survey.Num(2019) // the same for all
		}
		options := q.Options(i)
		if !i.AskedOf(role) || i.Type != survey.ScaleItem {
			continue
		}
		switch x := chance.Float64(); {
		case x < 0.1:
		case x < 0.2:
			given[i.ID] = survey.Value{Missing: survey.Unknown}
		default:
			place := (leaning + 2*chance.Float64()) / 3 * float64(len(options))
			given[i.ID] = survey.Num(options[min(int(place), len(options)-1)].Value)
		}
	}
	return given
}

// chosen is the scope that the questionnaire asks for, and any date or source.
func chosen(q *survey.Questionnaire, i survey.Item, chance *rand.Rand) float64 {
	for _, a := range q.Economy.Scope {
		switch {
		case a.ID != i.Scope:
		case a.Belongs:
			return survey.ScopeIncluded
		default:
			return survey.ScopeExcluded
		}
	}
	return i.Options[chance.IntN(len(i.Options))].Value
}

func Autumn(madeUp bool) scoring.RoundInfo {
	return scoring.RoundInfo{ID: 7, Title: "Digital motor Fyrbodal, hösten 2020", Organiser: "Fyrbodals kommunalförbund", MadeUp: madeUp,
		DataVersion: 4711, AsOf: time.Date(2020, 11, 20, 13, 5, 6, 789, time.UTC)}
}

// Country is as many municipalities as asked for.
func Country(n int) []survey.Organisation {
	all := make([]survey.Organisation, n)
	for k := range all {
		residents := 2400 + 97*k
		all[k] = survey.Organisation{Code: fmt.Sprintf("%04d", 1000+k), Name: fmt.Sprintf("Kommun %d", k), Kind: survey.Municipality, Population: &residents}
	}
	return all
}

// Banner is what every sheet of invented answers says first.
const Banner = "PÅHITTADE SVAR – DEMONSTRATION / FICTIONAL ANSWERS – DEMO"

// Pick chooses between a Swedish and an English word as the test expects it.
func Pick(lang, sv, en string) string {
	if lang == survey.English {
		return en
	}
	return sv
}

// DocumentOf is the first results of a kind of questionnaire.
func DocumentOf(t testing.TB, m model.Model, kind survey.Kind) model.Document {
	t.Helper()
	all, err := m.Documents()
	Must(t, err)
	for _, d := range all {
		if d.Questionnaire.Kind == kind {
			return d
		}
	}
	t.Fatalf("no questionnaire of kind %s", kind)
	return model.Document{}
}

// ScoreOf is an organisation's score of a construct, or its total.
func ScoreOf(r scoring.OrganisationResult, id string) scoring.Score {
	if id == "" {
		return *r.Total
	}
	return r.Constructs[id]
}
