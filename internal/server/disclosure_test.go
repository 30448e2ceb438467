package server_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/app/apptest"
	"mogna/internal/attack"
	"mogna/internal/questionnaire"
	"mogna/internal/scoring"
	"mogna/internal/server"
	"mogna/internal/server/servertest"
	"mogna/internal/survey"
)

var rolesOfMaturity = []survey.Role{survey.ChiefExecutive, survey.HeadOfDepartment, survey.HeadOfDepartment, survey.HeadOfDepartment, survey.HeadOfDepartment, survey.ITManager, survey.EServices}

// staffed is an open round in which so many of the usual roles are asked in Tanum; links by the order of the people.
func staffed(t *testing.T, b *servertest.Browser, people int) (round int64, tokens []string) {
	t.Helper()
	var made api.Round
	b.Call("POST", "/rounds", api.NewRound{Title: "Digital motor", Organiser: "Fyrbodal", Contact: "x@fyrbodal.example",
		Closes: time.Now().AddDate(0, 1, 0), Questionnaires: []string{"digital-mognad"}}, 201, &made)
	rows := "organisation;namn;e-post;roll\n"
	for n := range people {
		rows += fmt.Sprintf("1435;Person %c;p%d@tanum.example;%s\n", 'A'+n, n, rolesOfMaturity[n%len(rolesOfMaturity)])
	}
	b.Upload(made.ID, false, map[string]string{"o.csv": apptest.Organisations, "r.csv": rows}, 200, nil)
	b.SetStatus(made.ID, "open", 200)
	var links []api.PersonalLink
	b.Call("POST", fmt.Sprintf("/rounds/%d/links", made.ID), map[string]any{}, 201, &links)
	tokens = make([]string, people)
	for _, l := range links {
		var n int
		if _, err := fmt.Sscanf(l.Email, "p%d@", &n); err != nil {
			t.Fatal(err)
		}
		tokens[n] = filepath.Base(l.URL)
	}
	return made.ID, tokens
}

// constructs are an organisation's of the maturity questionnaire, to the byte.
func constructs(b *servertest.Browser, round int64, organisation string) string {
	var c scoring.Comparison
	b.Call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
	said, err := json.Marshal(c.Documents[0].Organisations[organisation].Constructs)
	if err != nil {
		b.T.Fatal(err)
	}
	return string(said)
}

// An organisation's figures are told when everybody has handed in. They move when enough have changed what they had, never for one or
// two.
func TestFiguresMoveInSteps(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round, tokens := staffed(t, b, 8)
			last := constructs(b, round, "1435")
			moved := func(what string, want bool) {
				t.Helper()
				now := constructs(b, round, "1435")
				if (now != last) != want {
					t.Errorf("%s: figures moved: %v", what, now != last)
				}
				last = now
			}
			var hands []*servertest.Browser
			for n := range tokens {
				r, forms := servertest.Respondent(t, s, tokens[n])
				r.AnswerAll(forms[0].ID, float64(2+n%3))
				r.Submit(forms[0].ID)
				hands = append(hands, r)
				moved(fmt.Sprint(n+1, " of 8 have handed in"), n+1 == 8)
			}
			change := func(n int, to float64) {
				forms := assignmentsOf(hands[n])
				hands[n].AnswerAll(forms[0].ID, to)
				hands[n].Submit(forms[0].ID)
			}
			change(0, 3)
			moved("one has changed", false)
			change(1, 2)
			moved("two have changed", false)
			b.SetStatus(round, "closed", 200)
			moved("closed with two that wait", false)
			b.SetStatus(round, "open", 200)
			for n := range 6 {
				change(n, float64(2+(n+1)%3))
			}
			moved("six have changed, each in their own way", true)
			change(7, 4)
			b.SetStatus(round, "closed", 200)
			b.SetStatus(round, "open", 200)
			b.SetStatus(round, "closed", 200)
			moved("opened and closed again with one that waits", false)
		})
	}
}

func assignmentsOf(b *servertest.Browser) []api.AssignmentBrief {
	var session api.Session
	b.Call("GET", "/sessions/current", nil, 200, &session)
	return session.Respondents[0].Assignments
}

// Whoever reads the results of a closed round reads the same, and the solver finds no answer in it: not as anybody from outside, and
// not as one of those who answered.
func TestNoAnswerFollowsFromTheAPI(t *testing.T) {
	q := shippedMaturity(t)
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round, tokens := staffed(t, b, 7)
			people := answersOf(t, s, q, tokens)
			b.SetStatus(round, "closed", 200)
			viewers := map[string]*servertest.Browser{"coordinator": b,
				"reader":  servertest.Staff(t, s, b, api.NewStaff{Name: "Rut", Email: "rut@x.example", Role: "reader"}),
				"contact": servertest.Staff(t, s, b, api.NewStaff{Name: "Kim", Email: "kim@x.example", Role: "contact", Organisation: new("1435")})}
			told, shown := map[string]string{}, 0
			for _, leaf := range survey.Leaves(q.Constructs) {
				path := fmt.Sprintf("/rounds/%d/derivations/digital-mognad/1435?construct=%s", round, leaf.ID)
				for name, viewer := range viewers {
					if said := viewer.Text(path); told[leaf.ID] == "" {
						told[leaf.ID] = said
					} else if said != told[leaf.ID] {
						t.Errorf("%s: the %s reads another explanation", leaf.ID, name)
					}
				}
				var d scoring.Derivation
				if err := json.Unmarshal([]byte(told[leaf.ID]), &d); err != nil {
					t.Fatal(err)
				}
				if d.Score.Value != nil {
					shown++
				}
				for reader := attack.Nobody; reader < len(people); reader += 4 {
					if found := attack.Read(q, leaf.ID, people, reader, d).Narrowed(); len(found) > 0 {
						t.Errorf("%s, as reader %d: %+v", leaf.ID, reader, found)
					}
				}
			}
			if shown < 5 {
				t.Errorf("%d leaves are shown: the test says little", shown)
			}
			for name, viewer := range viewers {
				if got := constructs(viewer, round, "1435"); got != constructs(b, round, "1435") {
					t.Errorf("the %s reads other figures", name)
				}
			}
		})
	}
}

func shippedMaturity(t *testing.T) *survey.Questionnaire {
	t.Helper()
	all, err := questionnaire.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	return all[slices.IndexFunc(all, func(q *survey.Questionnaire) bool { return q.ID == "digital-mognad" })]
}

// answersOf has everybody answer in their own way, and tells how.
func answersOf(t *testing.T, s *server.Server, q *survey.Questionnaire, tokens []string) (people []attack.Respondent) {
	t.Helper()
	r := rand.New(rand.NewPCG(7, 12))
	for n, token := range tokens {
		role := rolesOfMaturity[n%len(rolesOfMaturity)]
		mine := attack.Respondent{Role: role, Answers: survey.Answers{}}
		who, forms := servertest.Respondent(t, s, token)
		var list []api.Answer
		for _, section := range q.For(role) {
			for _, i := range section.Items {
				if i.Type == survey.ScaleItem {
					options := q.Options(i)
					x := options[min(len(options)-1, max(0, 2+r.IntN(4)-1-n%2))].Value
					mine.Answers[i.ID] = survey.Num(x)
					list = append(list, api.Answer{Item: i.ID, Value: &x})
				}
			}
		}
		who.Call("PATCH", fmt.Sprintf("/assignments/%d/answers", forms[0].ID), api.AnswerChange{Writer: "the-phone", Answers: list}, 200, nil)
		who.Submit(forms[0].ID)
		people = append(people, mine)
	}
	return people
}
