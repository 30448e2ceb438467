package narrative

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/internal/questionnaire"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// small is a questionnaire of each kind that can be told about: two dimensions with a leaf each, or two capabilities.
func small(kind survey.Kind) *survey.Questionnaire {
	scale := survey.Scale{Options: []survey.Option{{Value: 0, Label: survey.Say("Obefintlig", "Non-existent")}, {Value: 2, Label: survey.Say("Godtagbar", "Acceptable")},
		{Value: 3, Label: survey.Say("God", "Good")}, {Value: 4, Label: survey.Say("Branschledande", "Industry-leading")}}}
	item := func(id, sv, en, construct string) survey.Item {
		return survey.Item{ID: id, Text: survey.Say(sv, en), Type: survey.ScaleItem, Scale: "s", Construct: construct, Weight: 1}
	}
	q := &survey.Questionnaire{ID: string(kind), Version: "1.0.0", Kind: kind, Per: survey.PerRespondent, Title: survey.Say("Formulär", "Form"),
		Scales: map[string]survey.Scale{"s": scale}, Scoring: survey.Scoring{MinCoverage: 0.5, MinRespondents: 3}}
	q.Sections = []survey.Section{{Items: []survey.Item{item("F-1", "Drift", "Operation", "arv"), item("F-2", "Öppna data", "Open data", "kraft")}}}
	q.Constructs = []survey.Construct{{ID: "arv", Title: survey.Say("Arv", "Legacy"), Weight: 1}, {ID: "kraft", Title: survey.Say("Kraft", "Strength"), Weight: 1}}
	if kind == survey.Capability {
		q.Per = survey.PerOrganisation
	}
	if kind == survey.Maturity {
		q.Scoring.Types = &survey.Types{X: "arv", Y: "kraft", Cut: 50, Names: []survey.TypeName{
			{ID: "hh", X: "high", Y: "high", Title: survey.Say("Medvind", "Tailwind"), Description: survey.Say("Allt går bra.", "All is well.")},
			{ID: "hl", X: "high", Y: "low", Title: survey.Say("Tungrott", "Heavy going"), Description: survey.Say("Arvet bär.", "The legacy carries.")},
			{ID: "lh", X: "low", Y: "high", Title: survey.Say("Eldsjälar", "Enthusiasts"), Description: survey.Say("Viljan finns.", "The will is there.")},
			{ID: "ll", X: "low", Y: "low", Title: survey.Say("Uppbyggnad", "Building up"), Description: survey.Say("Det tar tid.", "It takes time.")}}}
	}
	return q
}

func organisations(names ...string) (list []scoring.OrganisationInfo) {
	for _, name := range names {
		list = append(list, scoring.OrganisationInfo{Code: name, Name: name, Kind: survey.Municipality})
	}
	return list
}

func ptr[T any](x T) *T { return &x }

// one is a teller of a round with one questionnaire.
func one(lang string, q *survey.Questionnaire, d scoring.Document, list []scoring.OrganisationInfo) (*teller, document) {
	d.Questionnaire = scoring.QuestionnaireInfo{ID: q.ID, Version: q.Version, Kind: q.Kind}
	t := newTeller(scoring.Comparison{Method: "1", Organisations: list, Documents: []scoring.Document{d}}, []*survey.Questionnaire{q}, lang)
	return t, t.documents[0]
}

// says compares a text with what it should be, spaces that don't break as others.
func says(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	for n := range got {
		got[n] = strings.ReplaceAll(got[n], "\u00a0", " ")
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}

// Generated is a round of the questionnaires that ship with answers that chance has given, compared with one before it. Tanum has
// as many respondents as asked for.
func Generated(t *testing.T, seed uint64, tanum int) (scoring.Comparison, []*survey.Questionnaire) {
	t.Helper()
	all, err := questionnaire.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	list := []survey.Organisation{}
	for n, name := range []string{"Tanum", "Orust", "Sotenäs", "Munkedal", "Lysekil", "Åmål", "Dals-Ed", "Färgelanda"} {
		list = append(list, survey.Organisation{Code: name, Name: name, Kind: survey.Municipality, Population: ptr(9000 + 1000*n)})
	}
	list = append(list, survey.Organisation{Code: "SML-IT", Name: "SML-IT", Kind: survey.JointBody, Members: []string{"Sotenäs", "Munkedal", "Lysekil"}})
	now, before := drawn(all, list, seed, tanum), drawn(all, list, seed+1, tanum)
	round := scoring.NewRound(list, now)
	c := round.Comparison(scoring.RoundInfo{ID: 2, Title: "Digital motor", Draft: true, MadeUp: true, AsOf: time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)})
	c.Earlier = &scoring.EarlierRound{ID: 1, Title: "Digital motor 2024", AsOf: time.Date(2024, 11, 23, 12, 0, 0, 0, time.UTC)}
	c.Changes = round.Since(before, list)
	return c, all
}

func drawn(all []*survey.Questionnaire, list []survey.Organisation, seed uint64, tanum int) (inputs []scoring.Input) {
	for k, q := range all {
		in := scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, list), Asked: map[string]scoring.Invited{}, Exempt: map[string]bool{"Färgelanda": true}}
		for n, o := range list {
			chance := rand.New(rand.NewPCG(seed, uint64(100*k+n)))
			people := []int{6, 7, 0, 2, 9}[n%5]
			if n == 0 && q.Kind == survey.Maturity {
				people = tanum
			}
			in.Asked[o.Code] = scoring.Invited{}
			for r := range 9 {
				in.Asked[o.Code][q.Roles[r%len(q.Roles)]]++
			}
			if !q.Personal() {
				in.Asked[o.Code], people = scoring.Invited{"": 1}, min(1, people)
			}
			for r := 0; r < people && !in.Exempt[o.Code]; r++ {
				in.Responses.Add(o.Code, q.Roles[r%len(q.Roles)], guessed(q, chance))
			}
		}
		inputs = append(inputs, in)
	}
	return inputs
}

func guessed(q *survey.Questionnaire, chance *rand.Rand) survey.Answers {
	given := survey.Answers{}
	for _, i := range q.Items() {
		if options := q.Options(i); i.Type == survey.ScaleItem && chance.Float64() < 0.95 {
			given[i.ID] = survey.Num(options[chance.IntN(len(options))].Value)
		}
	}
	return given
}
