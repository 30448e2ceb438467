package attack_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"mogna/internal/attack"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// lineUp is who answers in an organisation, and how.
type lineUp struct {
	q      *survey.Questionnaire
	people []attack.Respondent
}

// blank is a questionnaire of two leaves without items.
func blank() *survey.Questionnaire {
	return &survey.Questionnaire{ID: "q", Version: "1", Kind: survey.Maturity, Per: survey.PerRespondent, Sections: []survey.Section{{ID: "all"}},
		Scales:     map[string]survey.Scale{"s": {Options: []survey.Option{{Value: 1}, {Value: 2}, {Value: 3}, {Value: 4}, {Value: 5}}}},
		Constructs: []survey.Construct{{ID: "x", Weight: 1}, {ID: "y", Weight: 1}},
		Scoring:    survey.Scoring{Aggregate: survey.ByRole, MinAnswered: 0.5, MinCoverage: 0.5, MinRespondents: 3, RoleWeights: map[survey.Role]float64{}}}
}

// Three to twelve persons in one to five roles, two leaves of one to three items with other items put to some roles, roles and items
// of other weights, answers of all kinds: drawn, near each other, all highest, all lowest, one dissenter; some not given.
func drawnLineUp(r *rand.Rand, mostRoles, mostPersons int) lineUp {
	roles := survey.Roles[:1+r.IntN(mostRoles)]
	l := lineUp{q: blank()}
	l.q.Roles = roles
	for _, role := range roles {
		l.q.Scoring.RoleWeights[role] = []float64{1, 1, 1, 2}[r.IntN(4)]
	}
	if r.IntN(4) == 0 {
		l.q.Scoring.Aggregate = survey.Pooled
	}
	persons := 3 + r.IntN(mostPersons-2)
	for _, leaf := range []string{"x", "y"} {
		items := 1 + r.IntN(3)
		if persons >= 10 || mostPersons < 12 {
			items = min(2, items) // more take time to go through
		}
		for n := range items {
			i := survey.Item{ID: fmt.Sprint(leaf, n), Type: survey.ScaleItem, Scale: "s", Construct: leaf, Weight: 1}
			i.Reverse, i.Weight = r.IntN(3) == 0, []float64{1, 1, 1, 1, 2}[r.IntN(5)]
			if r.IntN(4) == 0 {
				i.Roles = []survey.Role{roles[r.IntN(len(roles))], roles[r.IntN(len(roles))]}
			}
			l.q.Sections[0].Items = append(l.q.Sections[0].Items, i)
		}
	}
	style, centre := r.IntN(5), 1+r.IntN(5)
	for n := range persons {
		a := survey.Answers{}
		for _, i := range l.q.Items() {
			x := 1 + r.IntN(5)
			switch {
			case style == 1:
				x = min(5, max(1, centre+r.IntN(3)-1))
			case style == 2 || style == 3 && n > 0:
				x = []int{1, 5}[centre%2]
				if i.Reverse {
					x = 6 - x
				}
			}
			if a[i.ID] = survey.Num(float64(x)); r.IntN(20) == 0 {
				a[i.ID] = survey.Value{Missing: survey.Unknown}
			}
		}
		role := roles[r.IntN(len(roles))]
		if n < len(roles) {
			role = roles[n]
		}
		l.people = append(l.people, attack.Respondent{Role: role, Answers: a})
	}
	return l
}

// told is what is told of a leaf by those who count at a moment.
func (l lineUp) told(leaf string, moment int, exact bool) scoring.Derivation {
	a := []survey.Organisation{{Code: "A", Name: "A", Kind: survey.Municipality}}
	t := scoring.NewTable(l.q, a)
	for _, p := range l.people {
		if p.From <= moment {
			t.Add("A", p.Role, p.Answers)
		}
	}
	d, _ := scoring.NewRound(a, []scoring.Input{{Questionnaire: l.q, Responses: t, Exact: exact}}).Derive("q", "A", leaf)
	return *d
}

const lineUps = 45

// Whoever reads a leaf's figures, from outside or as one of those who answered, learns no answer.
func TestNoAnswerCanBeWorkedOut(t *testing.T) {
	r, shown := rand.New(rand.NewPCG(12, 2026)), 0
	for range lineUps {
		l := drawnLineUp(r, 5, 12)
		for _, leaf := range []string{"x", "y"} {
			told := l.told(leaf, 0, false)
			if told.Score.Value == nil {
				continue
			}
			shown++
			for _, reader := range []int{attack.Nobody, r.IntN(len(l.people))} {
				k := attack.Read(l.q, leaf, l.people, reader, told)
				if found := k.Narrowed(); len(found) > 0 {
					t.Fatalf("reader %d: %+v\n%+v", reader, found, *k)
				}
			}
		}
	}
	if shown < lineUps/3 {
		t.Errorf("only %d figures were shown: the test says little", shown)
	}
}

// The same, where a step of three or more comes to count after what was told of the others.
func TestNoAnswerCanBeWorkedOutOverTime(t *testing.T) {
	r, shown := rand.New(rand.NewPCG(13, 2026)), 0
	for shown < lineUps/3 {
		l := drawnLineUp(r, 3, 7)
		if len(l.people) < 6 {
			continue
		}
		first := 3 + r.IntN(len(l.people)-5)
		for n := range l.people {
			l.people[n].From = min(1, n/first)
		}
		before, after := l.told("x", 0, false), l.told("x", 1, false)
		if before.Score.Value == nil || after.Score.Value == nil {
			continue
		}
		shown++
		for _, reader := range []int{attack.Nobody, r.IntN(len(l.people))} {
			k := attack.Read(l.q, "x", l.people, reader, before, after)
			if found := k.Narrowed(); len(found) > 0 {
				t.Fatalf("reader %d: %+v\n%+v", reader, found, *k)
			}
		}
	}
}

// What the engine tells whoever has the answers themselves would tell others' too: the attacker finds it.
func TestTheAttackerFindsWhatIsExact(t *testing.T) {
	r, found := rand.New(rand.NewPCG(14, 2026)), 0
	for range 20 {
		l := drawnLineUp(r, 3, 6)
		d := l.told("x", 0, true)
		if d.Score.Value == nil {
			continue
		}
		d.Roles = nil
		found += len(attack.Read(l.q, "x", l.people, attack.Nobody, d).Narrowed())
	}
	if found == 0 {
		t.Error("nothing was found in exact scores and counts")
	}
}

// How far roles are apart tells no more than their means, whatever they were asked: beside a mean over all of a role's items, one over
// some of them would tell what the role answered to the others.
func TestTheDistanceBetweenRolesTellsNoMoreThanTheirMeans(t *testing.T) {
	r, apart := rand.New(rand.NewPCG(18, 2026)), 0
	for range 60 {
		l := drawnLineUp(r, 2, 12)
		for n := range l.people {
			l.people[n].Role = survey.Roles[n%2]
		}
		for n := range 2 { // an item more of each leaf, sometimes of one role's own
			i := survey.Item{ID: fmt.Sprint("more", n), Type: survey.ScaleItem, Scale: "s", Construct: []string{"x", "y"}[n], Weight: 1, Roles: survey.Roles[r.IntN(2):2]}
			l.q.Sections[0].Items = append(l.q.Sections[0].Items, i)
			for _, p := range l.people {
				p.Answers[i.ID] = survey.Num(float64(2 + r.IntN(3)))
			}
		}
		for _, leaf := range []string{"x", "y"} {
			told := l.told(leaf, 0, false)
			if told.Score.Spread != nil {
				apart++
			}
			if told.Score.Value != nil && !ofMeans(l.q, leaf, told) {
				t.Errorf("%+v", told)
			}
		}
	}
	if apart < 5 {
		t.Errorf("%d distances are told: the test says little", apart)
	}
}

// ofMeans reports whether the distance between roles is one between two means that are told, of roles that were asked the same.
func ofMeans(q *survey.Questionnaire, leaf string, told scoring.Derivation) bool {
	if told.Score.Spread == nil {
		return told.Score.SpreadReason != "" || q.Scoring.Aggregate == survey.Pooled
	}
	for _, a := range told.Roles {
		for _, b := range told.Roles {
			if a.Mean != nil && b.Mean != nil && *a.Mean-*b.Mean == *told.Score.Spread && !slices.ContainsFunc(q.Items(), func(i survey.Item) bool {
				return i.Construct == leaf && i.AskedOf(a.Role) != i.AskedOf(b.Role)
			}) {
				return true
			}
		}
	}
	return false
}
