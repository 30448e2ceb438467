package scoring_test

import (
	"fmt"
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// ownItem is a leaf of three items, of which the third is put to IT managers alone.
func ownItem() *survey.Questionnaire {
	q := oneLeaf(3, nil)
	q.Sections[0].Items[2].Roles = []survey.Role{it}
	return q
}

// answering gives the leaf's items these answers, 0 for none.
func answering(values ...float64) survey.Answers {
	a := survey.Answers{}
	for n, v := range values {
		if v > 0 {
			a[fmt.Sprint("i", n+1)] = survey.Num(v)
		}
	}
	return a
}

func times(n int, organisation string, role survey.Role, a survey.Answers) (list []reply) {
	for range n {
		list = append(list, reply{organisation, role, a})
	}
	return list
}

// IT managers have 75 and 100 on what both were asked and 0 on an item of their own, heads 50 and 50: they are 87.5 − 50 apart, though
// their means of the leaf are 58.3 and 50. An item that both are asked and one role has not answered counts for the other alone.
func TestRolesAreComparedOnTheSameItems(t *testing.T) {
	replies := append(times(3, "A", it, answering(4, 5, 1)), times(3, "A", head, answering(3, 3))...)
	for name, c := range map[string]struct {
		q       *survey.Questionnaire
		replies []reply
		spread  float64
		reason  string
	}{
		"an item of one role's own": {ownItem(), replies, 37.5, ""},
		"all items":                 {oneLeaf(3, nil), append(times(3, "A", it, answering(4, 5, 1)), times(3, "A", head, answering(3, 3, 3))...), 25.0 / 3, ""},
		"one not answered":          {oneLeaf(2, nil), append(times(3, "A", it, answering(4, 5)), times(3, "A", head, answering(3, 0))...), 37.5, ""},
		"one shared item":           {sharing(1), replies, 0, ReasonSharedItems},
		"a role of two":             {oneLeaf(2, nil), append(times(2, "A", it, answering(4, 5)), times(3, "A", head, answering(3, 3))...), 0, ReasonTooFew},
		"one role":                  {oneLeaf(2, nil), times(3, "A", it, answering(4, 5)), 0, ReasonTooFew},
		"the widest of two pairs that can be told": {oneLeaf(2, nil), append(replies, append(times(3, "A", boss, answering(1, 2)), times(1, "A", "clerk", answering(5, 5))...)...), 75, ""},
	} {
		x := compute(c.q, municipalities("A"), c.replies).Organisations["A"].Constructs["leaf"]
		if x.SpreadReason != c.reason || (x.Spread == nil) == (c.reason == "") {
			t.Errorf("%s: %v, %q", name, value(x.Spread), x.SpreadReason)
		} else if x.Spread != nil {
			near(t, name, x.Spread, c.spread)
		}
	}
}

// sharing is a leaf of three items of which roles other than IT managers are asked so many.
func sharing(n int) *survey.Questionnaire {
	q := oneLeaf(3, nil)
	for k := n; k < 3; k++ {
		q.Sections[0].Items[k].Roles = []survey.Role{it}
	}
	return q
}

// Where roles differ in an item that only one of them was asked, there is nothing to talk about.
func TestDifferentQuestionsAreNoDifferenceBetweenRoles(t *testing.T) {
	q := ownItem()
	r := compute(q, municipalities("A"), append(times(1, "A", it, answering(3, 3, 5)), times(3, "A", head, answering(3, 3))...)).Organisations["A"]
	if len(r.Conversation) > 0 {
		t.Errorf("%v is to be talked about", r.Conversation)
	}
	r = compute(q, municipalities("A"), append(times(1, "A", it, answering(3, 4, 3)), times(3, "A", head, answering(3, 3))...)).Organisations["A"]
	if len(r.Conversation) != 1 || r.Constructs["leaf"].Spread != nil {
		t.Errorf("%v, and what one has answered is told: %v", r.Conversation, value(r.Constructs["leaf"].Spread))
	}
}

// Of persons only means that are told anyway are compared: of roles that were asked the same items, all with enough respondents.
func TestWhatIsToldOfPersonsRoles(t *testing.T) {
	ask := func(q *survey.Questionnaire, replies []reply) Score {
		a := municipalities("A")
		return Compute(inputOf(q, a, replies), a).Organisations["A"].Constructs["leaf"]
	}
	varied := func(role survey.Role, n int, up float64) (list []reply) {
		for k := range n {
			list = append(list, reply{"A", role, answering(1+up+float64(k%3), 2+up, 3)})
		}
		return list
	}
	both := append(varied(it, 5, 1), varied(head, 5, 0)...)
	for name, c := range map[string]struct {
		q       *survey.Questionnaire
		replies []reply
		reason  string
	}{
		"the same items":         {oneLeaf(3, nil), both, ""},
		"an item of one's own":   {ownItem(), both, ReasonSharedItems},
		"one item":               {oneLeaf(1, nil), append(varied(it, 12, 1), varied(head, 12, 0)...), ReasonSharedItems},
		"two, and one of a role": {oneLeaf(3, nil), append(both, reply{"A", boss, answering(3, 3, 3)}), ReasonTooFew},
	} {
		x := ask(c.q, c.replies)
		if x.Value == nil || x.SpreadReason != c.reason || (x.Spread == nil) == (c.reason == "") {
			t.Errorf("%s: %v, %v, %q", name, value(x.Value), value(x.Spread), x.SpreadReason)
		}
	}
}
