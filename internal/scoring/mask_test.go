package scoring_test

import (
	"reflect"
	"slices"
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// before is what an earlier method published of a round: exact figures, and how each came about, by questionnaire and organisation.
type before struct {
	Comparison
	questionnaires []*survey.Questionnaire
	explained      map[string]map[string]map[string]Derivation
	asked          []string // whose explanations masking has asked for
}

func published(t *testing.T, organisations []survey.Organisation, targets Targets, inputs ...Input) *before {
	t.Helper()
	b := &before{explained: map[string]map[string]map[string]Derivation{}}
	for n := range inputs {
		inputs[n].Exact = true
		b.questionnaires = append(b.questionnaires, inputs[n].Questionnaire)
		b.explained[inputs[n].Questionnaire.ID] = map[string]map[string]Derivation{}
	}
	round := NewRound(organisations, inputs).WithTargets(targets)
	b.Comparison = round.Comparison(RoundInfo{})
	if b.Masks() {
		t.Error("today's method is taken for an earlier one")
	}
	b.Method = "1"
	if len(targets.Organisation) > 0 {
		b.Targets = &targets
	}
	if err := round.EachDerivation(func(q, o string, all map[string]Derivation) error { b.explained[q][o] = all; return nil }); err != nil || !b.Masks() {
		t.Fatal(err)
	}
	return b
}

func (b *before) mask() {
	Mask(&b.Comparison, b.questionnaires, func(q, o string) map[string]Derivation {
		b.asked = append(b.asked, q+" "+o)
		return b.explained[q][o]
	})
}

// four is a leaf of four items of which heads are asked the first two.
func four() *survey.Questionnaire {
	q := oneLeaf(4, nil)
	q.Sections[0].Items[2].Roles, q.Sections[0].Items[3].Roles = []survey.Role{it, boss}, []survey.Role{it, boss}
	return q
}

func persons(q *survey.Questionnaire, role survey.Role, values ...float64) (list []reply) {
	for _, v := range values {
		list = append(list, reply{"A", role, all(q, v)})
	}
	return list
}

// A figure stays as so many bear whatever they have answered: where as few items are answered as give a score.
func TestAMaskedFigureIsWhatItsGroupBears(t *testing.T) {
	for name, c := range map[string]struct {
		change      func(*survey.Questionnaire)
		it, head    []float64
		boss        int
		value, grid float64 // no value: hidden
	}{
		// 53.1 of eight: an IT manager's answer makes half of a score at the most, a head's all of one.
		"by role":               {nil, []float64{3, 3, 3, 4}, []float64{3, 3, 3, 3}, 0, 54, 2},
		"heads alone":           {nil, nil, []float64{3, 3, 3, 4, 3, 3, 3, 3}, 0, 55, 5},
		"roles weighted":        {func(q *survey.Questionnaire) { q.Scoring.RoleWeights = map[survey.Role]float64{it: 3, head: 3} }, []float64{3, 3, 3, 4}, []float64{3, 3, 3, 3}, 0, 54, 2},
		"one role weighs more":  {func(q *survey.Questionnaire) { q.Scoring.RoleWeights = map[survey.Role]float64{it: 2} }, []float64{3, 3, 3, 3, 3, 4}, []float64{3, 3, 3}, 0, 52, 2},
		"a role without weight": {func(q *survey.Questionnaire) { q.Scoring.RoleWeights = map[survey.Role]float64{boss: 0} }, []float64{3, 3, 3, 4}, []float64{3, 3, 3, 3}, 2, 54, 2},
		"items unlike":          {func(q *survey.Questionnaire) { q.Sections[0].Items[0].Weight = 3 }, []float64{3, 3, 3, 4}, []float64{3, 3, 3, 3}, 0, 55, 5},
		"pooled":                {func(q *survey.Questionnaire) { q.Scoring.Aggregate = survey.Pooled }, []float64{3, 3, 3, 4}, []float64{3, 3, 3, 3}, 0, 55, 5},
		"one may carry it":      {nil, []float64{3, 3, 3, 4}, []float64{3}, 0, 0, 0},
		"three of the same":     {func(q *survey.Questionnaire) { q.Scoring.MinAnswered = 1 }, []float64{3, 3, 3}, nil, 0, 50, 5},
		"two":                   {func(q *survey.Questionnaire) { q.Scoring.MinAnswered, q.Scoring.MinRespondents = 1, 2 }, []float64{3, 3}, nil, 0, 0, 0},
		"all near an end":       {nil, []float64{5, 5, 5, 4}, []float64{5, 5, 5, 5}, 0, 0, 0},
	} {
		q := four()
		if c.change != nil {
			c.change(q)
		}
		replies := slices.Concat(persons(q, it, c.it...), persons(q, head, c.head...))
		for range c.boss {
			replies = append(replies, persons(q, boss, 5)...)
		}
		b := published(t, municipalities("A"), Targets{}, input(q, municipalities("A"), replies))
		leaf := b.explained["q"]["A"]["leaf"]
		leaf.Roles = append(leaf.Roles, RoleShare{Role: boss, Weight: 1}) // of whom nobody has handed anything in
		b.explained["q"]["A"]["leaf"] = leaf
		b.mask()
		r := b.Documents[0].Organisations["A"]
		got, total := r.Constructs["leaf"], *r.Total
		if c.value == 0 {
			if got.Value != nil || !got.Suppressed || total.Value != nil {
				t.Errorf("%s: %v is told", name, *got.Value)
			}
			continue
		}
		near(t, name, got.Value, c.value)
		near(t, name+", total", total.Value, c.value)
		if got.Grid != c.grid || got.N != len(replies) || got.Asked != len(replies) || got.Low != nil || got.Spread != nil || got.Agreement != nil || total.N == 0 {
			t.Errorf("%s: %+v, %+v", name, got, total)
		}
		b.MaskDerivation("q", "A", &leaf)
		if near(t, name+", explained", leaf.Score.Value, c.value); leaf.Grid != c.grid || !leaf.Counts {
			t.Errorf("%s: %+v", name, leaf)
		}
		for _, role := range leaf.Roles {
			if role.Mean != nil {
				t.Errorf("%s: %+v", name, role)
			}
		}
	}
}

// What stands above is made of what is left, and nothing else of how the organisation answered stays.
func TestAMaskedParentIsMadeOfWhatIsLeft(t *testing.T) {
	q := instrument()
	q.Scoring.MinCoverage = 0.4
	q.Scoring.Types = &survey.Types{X: "x", Y: "y", Cut: 50, Names: []survey.TypeName{{ID: "even", X: "either", Y: "either"}}}
	var replies []reply
	for n := range 8 {
		a := all(q, float64(3+n%2))
		a["y1-a"], a["y1-b"] = survey.Num(float64(4+n%2)), survey.Num(5)
		replies = append(replies, reply{"A", []survey.Role{it, head}[n/4], a})
	}
	organisations := append(municipalities("A", "B", "C", "D"), survey.Organisation{Code: "J", Kind: survey.JointBody})
	replies = append(replies, by("B", it, 3, 3)...)
	for _, code := range []string{"C", "D"} {
		replies = append(replies, append(by(code, it, 3, 3, 4, 4), by(code, head, 3, 3, 3, 3)...)...)
	}
	in := input(q, organisations, replies)
	in.Exempt = map[string]bool{"J": true}
	b := published(t, organisations, Targets{}, in)
	b.mask()
	d := b.Documents[0]
	a := d.Organisations["A"]
	// x1 has a reverse-keyed item: 50. x2 and y2 are 62.5, which eight tell to the nearest 5: 65. y1, at 87.5 and more, is hidden.
	for id, want := range map[string]float64{"x1": 50, "x2": 65, "x": 57.5, "y2": 65, "y": 65} {
		near(t, id, a.Constructs[id].Value, want)
	}
	near(t, "total", a.Total.Value, (57.5+65)/2)
	if a.Constructs["y1"].Value != nil || !a.Constructs["y1"].Suppressed || a.Conversation != nil || a.Type != "even" {
		t.Errorf("%+v", a)
	}
	if few := d.Organisations["B"]; !few.Suppressed || few.Constructs["x"].Value != nil || few.Total.Value != nil {
		t.Errorf("too few: %+v", few)
	}
	if body := d.Organisations["J"]; body.Reason != ReasonExempt || body.Constructs["x"].Reason != ReasonExempt || body.Total.Reason != ReasonExempt {
		t.Errorf("who need not answer: %+v", body)
	}
	if !slices.Equal(b.asked, []string{"q A", "q C", "q D"}) {
		t.Errorf("explanations of %v were asked for", b.asked)
	}
	// The municipalities are held against each other by what is left: x at 57.5, 52.5 or so, and 52.5 of four.
	x, total := d.Constructs["x"], d.Total
	if x.Benchmark.N != 3 || x.Benchmark.Max == nil || *x.Benchmark.Max != 57.5 || x.ICC != nil || x.ICC1 != nil || x.Alpha == nil || total.Benchmark.N != 3 || total.Alpha != nil || total.ICC != nil {
		t.Errorf("%+v, %+v", x, total)
	}
	if near(t, "median", a.Constructs["x"].Median, *x.Benchmark.Median); a.Constructs["x"].Percentile == nil || b.Changes != nil || b.Earlier != nil || b.Method != Method || d.Method != Method {
		t.Errorf("%+v", a.Constructs["x"])
	}
	explanation := b.explained["q"]["A"][""]
	b.MaskDerivation("q", "A", &explanation)
	near(t, "the total, explained", explanation.Score.Value, (57.5+65)/2)
	recompute(t, &explanation)
}

// Levels are nobody's own and stay, with whose they are; what calibration said of them goes, and is made anew of what is left.
func TestMaskingLeavesLevels(t *testing.T) {
	organisations := append(municipalities("A", "B", "C"), survey.Organisation{Code: "J", Kind: survey.JointBody, Members: []string{"A", "B"}})
	levels := inputOf(mapping(survey.Capability), organisations, []reply{{"J", "", levelsOf(4, 3)}, {"A", "", levelsOf(1, -1, 2)}, {"C", "", levelsOf(0, 4, 4)}})
	shared := inputOf(four(), organisations, nil)
	shared.Questionnaire.ID, shared.Questionnaire.Per = "shared", survey.PerOrganisation
	shared.Responses.Add("A", "", all(shared.Questionnaire, 3))
	shared.Questionnaire.Scoring.MinRespondents = 1
	targets := Targets{Organisation: map[string]float64{"B": 4}}
	b := published(t, organisations, targets, levels, shared)
	want, common := b.Documents[0].Organisations, b.Documents[1].Organisations["A"]
	exchange := *b.Documents[0].Exchange
	flagged := want["C"]
	flagged.Flags = []string{FlagUnderestimation, FlagLate, FlagOverestimation}
	b.Documents[0].Organisations = map[string]OrganisationResult{"A": want["A"], "B": want["B"], "C": flagged, "J": want["J"]}
	b.mask()
	for code, r := range b.Documents[0].Organisations {
		if code == "C" {
			if !slices.Equal(r.Flags, []string{FlagLate}) {
				t.Errorf("C is flagged %v", r.Flags)
			}
			r.Flags = want["C"].Flags
		}
		if !reflect.DeepEqual(r, want[code]) {
			t.Errorf("%s:\n%+v\n%+v", code, r, want[code])
		}
	}
	if !reflect.DeepEqual(*b.Documents[0].Exchange, exchange) {
		t.Errorf("%+v\n%+v", b.Documents[0].Exchange, exchange)
	}
	if got := b.Documents[1].Organisations["A"]; !reflect.DeepEqual(got, common) || got.Constructs["leaf"].Value == nil {
		t.Errorf("what is given together: %+v", got)
	}
}

// Ratings stay as their raters bear, in the order that is left.
func TestMaskedRatings(t *testing.T) {
	organisations := municipalities("A", "B")
	answers := slices.Repeat([]survey.Answers{levelsOf(2, 2, 4)}, 5)
	answers = append(answers, slices.Repeat([]survey.Answers{levelsOf(3, 1, 4)}, 4)...)
	q := rating()
	replies := ratings(append(answers, levelsOf(3, 2))...)
	for n := range replies {
		replies[n].organisation = "B"
	}
	b := published(t, organisations, Targets{}, inputOf(q, organisations, replies))
	b.explained["importance"]["A"] = nil
	one := b.Documents[0].Capabilities["F-01"]
	b.mask()
	c := b.Documents[0].Capabilities
	// 25 of 40 and 16 of 40 are 62.5 and 40, told to the nearest 5; all at an end are not told.
	near(t, "F-01", c["F-01"].Importance, 0.65)
	near(t, "F-02", c["F-02"].Importance, 0.4)
	if *c["F-01"].Rank != 1 || *c["F-02"].Rank != 2 || c["F-01"].N != one.N || c["F-03"].Importance != nil || c["F-03"].Reason != ReasonTooFew {
		t.Errorf("%+v", c)
	}
	if w := b.Documents[0].Concordance.W; w == nil || *w != 0.9 || b.Documents[0].Method != Method {
		t.Errorf("W is %v", value(w))
	}
	if !slices.Equal(b.asked, []string{"importance A", "importance B"}) {
		t.Errorf("explanations of %v were asked for", b.asked)
	}
	d := b.explained["importance"]["B"]["F-01"]
	b.MaskDerivation("importance", "B", &d)
	if near(t, "explained", d.Score.Value, 0.65); d.Score.N != 10 || !d.Items[0].Suppressed || d.Items[0].Counts != nil || d.Items[0].Asked != 10 {
		t.Errorf("%+v", d)
	}
	d = b.explained["importance"]["B"]["F-03"]
	if b.MaskDerivation("importance", "B", &d); d.Score.Value != nil || !d.Score.Suppressed {
		t.Errorf("%+v", d)
	}
	d.Score = Score{}
	if b.MaskDerivation("another", "B", &d); d.Score.Suppressed {
		t.Error("another questionnaire's explanation is masked")
	}
}

// Five raters are enough where five are asked for, and not where six are.
func TestMaskedRatingsOfFew(t *testing.T) {
	organisations := municipalities("A")
	for fewest, want := range map[int]bool{5: true, 6: false} {
		q := rating()
		b := published(t, organisations, Targets{}, inputOf(q, organisations, ratings(slices.Repeat([]survey.Answers{levelsOf(2, 2, 2)}, 5)...)))
		q.Scoring.MinRespondents = fewest
		if b.mask(); (b.Documents[0].Capabilities["F-01"].Importance != nil) != want {
			t.Errorf("five, where %d are asked for: %+v", fewest, b.Documents[0].Capabilities)
		}
	}
}

// Ratings that nobody can explain any more are not told.
func TestMaskedRatingsWithoutTheirExplanation(t *testing.T) {
	organisations := municipalities("A")
	b := published(t, organisations, Targets{}, inputOf(rating(), organisations, ratings(slices.Repeat([]survey.Answers{levelsOf(2, 2, 2)}, 10)...)))
	b.explained = nil
	b.mask()
	for id, c := range b.Documents[0].Capabilities {
		if c.Importance != nil || c.Rank != nil || c.Reason != ReasonTooFew {
			t.Errorf("%s: %+v", id, c)
		}
	}
}

// An explanation of before it was kept to how many an item was put tells it by what was counted.
func TestAskedOfBeforeItWasKept(t *testing.T) {
	n, unknown, none, unanswered := 5, 2, 1, 3
	b := &before{Comparison: Comparison{Documents: []Document{{Questionnaire: QuestionnaireInfo{ID: "q"}}}}}
	for asked, want := range map[int]int{0: 11, 12: 12} {
		d := Derivation{Rule: RulePooled, Items: []ItemDerivation{{Item: "i", Asked: asked, N: &n, Unknown: &unknown, NotApplicable: &none, Unanswered: &unanswered}, {Item: "j"}}}
		if b.MaskDerivation("q", "A", &d); d.Items[0].Asked != want || d.Items[1].Asked != 0 || d.Items[0].Unknown != nil {
			t.Errorf("%+v", d.Items)
		}
	}
	d := Derivation{Rule: RuleOwn, Items: []ItemDerivation{{Item: "i", N: &n}}}
	if b.MaskDerivation("q", "A", &d); d.Items[0].N == nil {
		t.Errorf("what nobody answers alone: %+v", d)
	}
}
