package scoring_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/stats"
	"mogna/internal/survey"
)

// wavering are n of a role whose answers to three items vary, so that alpha can be worked out.
func wavering(n int, role survey.Role) (list []reply) {
	for k := range n {
		x := float64(1 + k%5)
		list = append(list, reply{"A", role, answering(x, min(5, x+float64(k%2)), max(1, x-float64(k%3)))})
	}
	return list
}

// of are the same answers to the first items alone.
func of(replies []reply, items int) (list []reply) {
	for _, r := range replies {
		a := survey.Answers{}
		for id, v := range r.answers {
			if id <= "i"+string(rune('0'+items)) {
				a[id] = v
			}
		}
		list = append(list, reply{r.organisation, r.role, a})
	}
	return list
}

// plainAlpha is k/(k−1)·(1 − Σsⱼ²/s²) of answers that have each been taken from their role's mean.
func plainAlpha(items int, roles ...[]reply) float64 {
	var rows [][]float64
	for _, replies := range roles {
		means := make([]float64, items)
		for _, r := range replies {
			for j := range means {
				means[j] += *r.answers[fmt.Sprint("i", j+1)].Number / float64(len(replies))
			}
		}
		for _, r := range replies {
			row := []float64{}
			for j, mean := range means {
				row = append(row, *r.answers[fmt.Sprint("i", j+1)].Number-mean)
			}
			rows = append(rows, row)
		}
	}
	within, of, k := 0.0, 0.0, float64(items)
	for _, row := range rows {
		sum := 0.0
		for _, x := range row {
			within, sum = within+x*x, sum+x
		}
		of += sum * sum
	}
	return k / (k - 1) * (1 - within/of)
}

// Alpha of all is over the two items that all roles get, within the roles, and of each role over all that it gets: nobody could answer all
// that some role gets where another gets something else.
func TestAlphaWithinRolesAndOverSharedItems(t *testing.T) {
	managers, heads := wavering(13, it), of(wavering(11, head), 2)
	for _, h := range heads {
		h.answers["i1"] = survey.Num(max(1, *h.answers["i1"].Number-1)) // heads answer lower
	}
	q := ownItem()
	for n := range 2 {
		q.Sections[0].Items[n].Roles = []survey.Role{it, head}
	}
	bosses := times(3, "A", boss, survey.Answers{}) // who are asked nothing of it
	x := compute(q, municipalities("A"), slices.Concat(managers, heads, bosses)).Constructs["leaf"]
	for name, c := range map[string]struct {
		got      Alpha
		want     float64
		n, items int
	}{
		"all":      {*x.Alpha, plainAlpha(2, managers, heads), 24, 2},
		"managers": {x.RoleAlpha[it], plainAlpha(3, managers), 13, 3},
		"heads":    {x.RoleAlpha[head], plainAlpha(2, heads), 11, 2},
	} {
		close9(t, name, c.got.Value, c.want)
		if c.got.N != c.n || c.got.Items != c.items {
			t.Errorf("%s: %+v", name, c.got)
		}
	}
	if len(x.RoleAlpha) != 2 {
		t.Errorf("%+v", x.RoleAlpha)
	}
}

// Two roles that each answer without any order, one high and the other low, have nothing in common but their heights.
func TestRolesThatAnswerHigherMakeNothingConsistent(t *testing.T) {
	var replies []reply
	for k := range 16 {
		high := float64(k / 8 * 2)
		replies = append(replies, reply{"A", []survey.Role{it, head}[k/8], answering(1+high+float64(k%2), 1+high+float64(k/2%2))})
	}
	if x := compute(oneLeaf(2, nil), municipalities("A"), replies).Constructs["leaf"]; x.Alpha.Value == nil || math.Abs(*x.Alpha.Value) > 1e-9 {
		t.Errorf("alpha is %v", value(x.Alpha.Value))
	}
}

func TestRolesWithTooFewItemsInCommon(t *testing.T) {
	x := compute(sharing(1), municipalities("A"), append(wavering(13, it), of(wavering(11, head), 1)...)).Constructs["leaf"]
	if x.Alpha.Value != nil || x.Alpha.Reason != ReasonSharedItems || x.Alpha.Items != 1 || x.RoleAlpha[it].Value == nil || x.RoleAlpha[head].Reason != string(stats.TooFewItems) {
		t.Errorf("%+v, %+v", x.Alpha, x.RoleAlpha)
	}
}

// Of persons it is told of no role by itself: beside that of all it would tell of them. And that all sums are alike tells what they are.
// Of one organisation alone nothing is told.
func TestAlphaOfPersons(t *testing.T) {
	leaf := func(replies ...reply) ConstructResult {
		for _, r := range replies {
			r.organisation = "B"
			replies = append(replies, r)
		}
		both := municipalities("A", "B")
		return Compute(inputOf(oneLeaf(3, nil), both, replies), both).Constructs["leaf"]
	}
	if x := leaf(append(wavering(20, it), wavering(20, head)...)...); x.Alpha.Value == nil || x.RoleAlpha != nil {
		t.Errorf("%+v", x)
	}
	if x := leaf(append(wavering(20, it), wavering(4, head)...)...); x.Alpha.N != 40 {
		t.Errorf("a role of eight counts: %+v", x.Alpha)
	}
	if x := leaf(times(12, "A", it, answering(5, 5, 5))...); x.Alpha.Value == nil || *x.Alpha.Value != 0 || x.Alpha.Reason != "" {
		t.Errorf("24 alike: %+v", x.Alpha)
	}
	a := municipalities("A", "B")
	for n, want := range map[int]bool{9: false, 10: true} {
		replies := wavering(20, it)
		for _, r := range wavering(n, it) {
			r.organisation = "B"
			replies = append(replies, r)
		}
		if x := Compute(inputOf(oneLeaf(3, nil), a, replies), a).Constructs["leaf"].Alpha; (x.Value != nil) != want || x.N != 20+n {
			t.Errorf("%d of others: %+v", n, x)
		}
	}
}
