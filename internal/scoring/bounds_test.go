package scoring_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// tiny has two leaves under a parent of unequal weights; each of its three items has three options and one is reverse-keyed.
func tiny() *survey.Questionnaire {
	q := instrument()
	q.Scales["s"] = survey.Scale{Options: []survey.Option{{Value: 1}, {Value: 2}, {Value: 4}}, Unknown: survey.Say("Vet ej", "Don't know"), NotApplicable: survey.Say("Ej aktuellt", "Not applicable")}
	q.Constructs = []survey.Construct{{ID: "p", Weight: 1, Children: []survey.Construct{{ID: "a", Weight: 2}, {ID: "b", Weight: 1}}}}
	items := []survey.Item{scaleItem("a-1", "a"), scaleItem("a-2", "a"), scaleItem("b-1", "b")}
	items[0].Weight, items[1].Reverse, items[2].Roles = 2, true, []survey.Role{head}
	q.Sections, q.Roles = []survey.Section{{ID: "all", Items: items}}, []survey.Role{it, head}
	q.Scoring.MinRespondents, q.Scoring.RoleWeights = 1, map[survey.Role]float64{it: 2}
	return q
}

// partly draws a reply that may lack answers, or know none.
func partly(t *rapid.T, q *survey.Questionnaire, code string, role survey.Role) reply {
	r := reply{code, role, survey.Answers{}}
	for _, i := range q.Items() {
		if !i.AskedOf(role) {
			continue
		}
		switch x := rapid.IntRange(-2, 7).Draw(t, i.ID); {
		case x == -2:
			r.answers[i.ID] = survey.Value{Missing: survey.NotApplicable}
		case x == -1:
			r.answers[i.ID] = survey.Value{Missing: survey.Unknown}
		case x > 0:
			options := q.Scales["s"].Options
			r.answers[i.ID] = survey.Num(options[x%len(options)].Value)
		}
	}
	return r
}

// gaps are the answers that a reply lacks.
func gaps(q *survey.Questionnaire, r reply) (items []string) {
	for _, i := range q.Items() {
		if v, given := r.answers[i.ID]; i.AskedOf(r.role) && (!given || v.Missing == survey.Unknown) {
			items = append(items, i.ID)
		}
	}
	return items
}

func invitedOf(replies []reply) map[string]Invited {
	m := map[string]Invited{}
	for _, r := range replies {
		if m[r.organisation] == nil {
			m[r.organisation] = Invited{}
		}
		m[r.organisation][r.role]++
	}
	return m
}

// Bounds are what comes out lowest and highest of every way that those who lack answers could have answered.
func TestBoundsAreThoseOfEveryCompletion(t *testing.T) {
	compared := 0
	rapid.Check(t, func(t *rapid.T) {
		q := tiny()
		if rapid.Bool().Draw(t, "pooled") {
			q.Scoring.Aggregate = survey.Pooled
		}
		var everybody []reply
		for range rapid.IntRange(1, 3).Draw(t, "people") {
			everybody = append(everybody, partly(t, q, "A", rapid.SampledFrom(q.Roles).Draw(t, "role")))
		}
		answered := everybody[:rapid.IntRange(1, len(everybody)).Draw(t, "answered")]
		for n := len(answered); n < len(everybody); n++ {
			everybody[n].answers = survey.Answers{}
		}
		organisations := municipalities("A")
		in := input(q, organisations, answered)
		in.Exact, in.Asked = true, invitedOf(everybody)
		lowest, highest := map[string]float64{}, map[string]float64{}
		if !eachCompletion(q, everybody, 6, func() {
			r := compute(q, organisations, everybody).Organisations["A"]
			for _, id := range []string{"a", "b", "p", total} {
				if x := scoreOf(r, id).Value; x != nil {
					low, seen := lowest[id]
					if !seen {
						low, highest[id] = *x, *x
					}
					lowest[id], highest[id] = min(low, *x), max(highest[id], *x)
				}
			}
		}) {
			return
		}
		r := Compute(in, organisations).Organisations["A"]
		for _, id := range []string{"a", "b", "p", total} {
			s := scoreOf(r, id)
			if s.Value == nil {
				if s.Bounds != nil {
					t.Fatalf("%s has bounds and no score", id)
				}
				continue
			}
			if compared++; s.Bounds == nil || math.Abs(s.Bounds.Low-lowest[id]) > 1e-9 || math.Abs(s.Bounds.High-highest[id]) > 1e-9 {
				t.Fatalf("%s: %+v, and every completion makes %v to %v", id, s.Bounds, lowest[id], highest[id])
			}
		}
	})
	if compared == 0 {
		t.Error("nothing was ever compared: the test says nothing")
	}
}

// eachCompletion gives every answer that is lacking every option in turn, unless they are too many.
func eachCompletion(q *survey.Questionnaire, replies []reply, most int, visit func()) bool {
	var cells []survey.Answers
	var items []string
	for _, r := range replies {
		for _, id := range gaps(q, r) {
			cells, items = append(cells, r.answers), append(items, id)
		}
	}
	if len(cells) > most {
		return false
	}
	var fill func(n int)
	fill = func(n int) {
		if n == len(cells) {
			visit()
			return
		}
		was, had := cells[n][items[n]]
		for _, o := range q.Scales["s"].Options {
			cells[n][items[n]] = survey.Num(o.Value)
			fill(n + 1)
		}
		if delete(cells[n], items[n]); had {
			cells[n][items[n]] = was
		}
	}
	fill(0)
	return true
}

// Whoever of the absent then answers, and whatever the others fill in that they left out, each score lies within its bounds, and
// each quartile where everybody answers. What is protected is
// held against the score as it is before it is rounded, where something is missing of every part: what is not will be told as it is now.
func TestBoundsHoldWhatThenComes(t *testing.T) {
	held := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		q, codes := tiny(), []string{"A", "B", "C", "D"}
		protected := rapid.Bool().Draw(t, "protected")
		least, most := 1, 3
		if protected {
			least, most = 8, 14
		}
		if rapid.Bool().Draw(t, "pooled") {
			q.Scoring.Aggregate = survey.Pooled
		}
		everybody := rapid.Bool().Draw(t, "everybody answers later")
		var all, now, later []reply
		for _, code := range codes {
			for range rapid.IntRange(least, most).Draw(t, "people") {
				r := partly(t, q, code, rapid.SampledFrom(q.Roles).Draw(t, "role"))
				all = append(all, r)
				if rapid.IntRange(0, 3).Draw(t, "answers") > 0 {
					now, later = append(now, r), append(later, filledIn(t, q, r))
				} else if everybody || rapid.Bool().Draw(t, "answers later") {
					later = append(later, filledIn(t, q, r))
				}
			}
		}
		organisations := municipalities(codes...)
		in := input(q, organisations, now)
		in.Asked, in.Exact = invitedOf(all), !protected
		before, after := Compute(in, organisations), compute(q, organisations, later)
		within := func(what string, b *Bounds, x *float64) {
			if b == nil || x == nil {
				return
			}
			if held[what]++; *x < b.Low-1e-9 || *x > b.High+1e-9 {
				t.Fatalf("%s: %v is not within %+v", what, *x, *b)
			}
		}
		for code, r := range before.Organisations {
			if protected && (settled(r.Constructs["a"]) || settled(r.Constructs["b"])) {
				continue
			}
			for _, id := range []string{"a", "b", "p", total} {
				within(map[bool]string{true: "protected ", false: "exact "}[protected]+id, scoreOf(r, id).Bounds, scoreOf(after.Organisations[code], id).Value)
			}
		}
		if b := before.Total.Benchmark; b.Bounds != nil && !protected && everybody {
			within("q1", &b.Bounds.Q1, after.Total.Benchmark.Q1)
			within("median", &b.Bounds.Median, after.Total.Benchmark.Median)
			within("q3", &b.Bounds.Q3, after.Total.Benchmark.Q3)
		}
	})
	for _, what := range []string{"exact a", "exact b", "exact p", "exact " + total, "protected a", "protected p", "protected " + total, "median"} {
		if held[what] == 0 {
			t.Errorf("%s was never held against anything: %v", what, held)
		}
	}
}

func settled(s Score) bool { return s.Bounds != nil && s.Bounds.Low == s.Bounds.High }

// filledIn gives a reply the answers that it lacks.
func filledIn(t *rapid.T, q *survey.Questionnaire, r reply) reply {
	more := reply{r.organisation, r.role, survey.Answers{}}
	for id, v := range r.answers {
		more.answers[id] = v
	}
	for _, id := range gaps(q, r) {
		more.answers[id] = survey.Num(rapid.SampledFrom(q.Scales["s"].Options).Draw(t, "answer").Value)
	}
	return more
}

// Bounds follow from the figures that are told and from who has answered what: as long as all of that is the same, so are they, whatever
// the answers are. Of exact figures that holds where nobody has left a part out.
func TestBoundsTellNothingMore(t *testing.T) {
	compared := map[bool]int{}
	rapid.Check(t, func(t *rapid.T) {
		q, organisations, exact := tiny(), municipalities("A", "B", "C", "D"), rapid.Bool().Draw(t, "exact")
		q.Scoring.MinRespondents = 3
		var one, other, asked []reply
		for _, o := range organisations {
			least, most := 6, 14
			switch {
			case exact && o.Code == "D": // too few to be shown
				least, most = 1, 2
			case exact:
				least, most = 3, 6
			}
			for range rapid.IntRange(least, most).Draw(t, "people") {
				r := partly(t, q, o.Code, rapid.SampledFrom(q.Roles).Draw(t, "role"))
				if exact {
					r.answers = all(q, rapid.SampledFrom(q.Scales["s"].Options).Draw(t, "answer").Value)
				}
				asked = append(asked, r)
				if rapid.IntRange(0, 3).Draw(t, "answers") > 0 {
					one = append(one, r)
					if !exact {
						r = otherwise(t, q, r, 60)
					} else if o.Code == "D" {
						r = otherwise(t, q, r, 1)
					}
					other = append(other, r)
				}
			}
		}
		told := func(replies []reply) (Document, []Bounds, []Rank) {
			in := input(q, organisations, replies)
			in.Asked, in.Exact = invitedOf(asked), exact
			d := Compute(in, organisations)
			bounds, ranks := takeBounds(&d)
			return d, bounds, ranks
		}
		a, boundsA, ranksA := told(one)
		b, boundsB, ranksB := told(other)
		if document(t, a) != document(t, b) {
			return
		}
		compared[exact] += len(boundsA)
		for n, x := range boundsA {
			if x != boundsB[n] {
				t.Fatalf("%v and %v", boundsA, boundsB)
			}
		}
		for n, x := range ranksA {
			if x != ranksB[n] {
				t.Fatalf("%v and %v", ranksA, ranksB)
			}
		}
	})
	if compared[true] == 0 || compared[false] == 0 {
		t.Errorf("some were never compared: %v", compared)
	}
}

// otherwise changes one in so many of the answers of a reply for others.
func otherwise(t *rapid.T, q *survey.Questionnaire, r reply, oneIn int) reply {
	x := reply{r.organisation, r.role, survey.Answers{}}
	for _, i := range q.Items() {
		v, given := r.answers[i.ID]
		if given && v.Number != nil && rapid.IntRange(1, oneIn).Draw(t, "changes") == 1 {
			v = survey.Num(rapid.SampledFrom(q.Scales["s"].Options).Draw(t, "other answer").Value)
		}
		if given {
			x.answers[i.ID] = v
		}
	}
	return x
}

// Twelve of sixteen have a mean that is told as 40 on a grid of 2: between 39 and 41.
func TestBoundsOfARoundedScore(t *testing.T) {
	q, organisations := instrument(), municipalities("C")
	q.Scoring.Aggregate = survey.Pooled
	in := input(q, organisations, by("C", it, 3, 3, 3, 2, 3, 2, 3, 3, 2, 2, 3, 2))
	in.Asked = map[string]Invited{"C": {it: 14, head: 2}}
	y := Compute(in, organisations).Organisations["C"].Constructs["y1"]
	if y.Value == nil || *y.Value != 40 || y.Bounds == nil || math.Abs(y.Bounds.Low-29.25) > 1e-9 || math.Abs(y.Bounds.High-55.75) > 1e-9 {
		t.Errorf("%v %+v", value(y.Value), y.Bounds)
	}
}

// What hangs on a question that is not answered may be asked; what one that is answered hides is not. Of seven who were asked, IT managers
// have a double say.
func TestBoundsByHand(t *testing.T) {
	q := tiny()
	q.Sections[0].Items[1].ShowIf = &survey.Condition{Item: "b-1", Equals: []float64{4}}
	q.Sections[0].Items[2].Roles = nil
	answers := func(list ...survey.Value) survey.Answers {
		a := survey.Answers{}
		for n, v := range list {
			if v.Number != nil {
				a[q.Sections[0].Items[n].ID] = v
			}
		}
		return a
	}
	none := survey.Value{}
	replies := []reply{
		{"A", it, answers(survey.Num(4), none, survey.Num(1))},   // 100: the second is hidden
		{"A", it, answers(survey.Num(4), none, none)},            // two thirds of 100 are known, whether the second is asked or not
		{"A", head, answers(survey.Num(1), none, survey.Num(4))}, // two thirds of 0
	}
	in := input(q, municipalities("A"), replies)
	in.Exact, in.Asked = true, map[string]Invited{"A": {it: 3, head: 2, boss: 2}}
	r := Compute(in, municipalities("A")).Organisations["A"]
	for id, want := range map[string]Bounds{
		// Roles weigh 2, 1 and 1. IT managers: 100, 66⅔ to 100, and one of whom nothing is known; heads: 0 to 33⅓ and one; two chief executives.
		"a": {0.5 * (500.0 / 3) / 3, 0.5*100 + 0.25*(100+100.0/3)/2 + 0.25*100},
		// IT managers: 0 and two; heads: 100 and one; two chief executives.
		"b": {0.25 * 50, 0.5*200/3 + 0.25*100 + 0.25*100},
	} {
		if got := r.Constructs[id].Bounds; got == nil || math.Abs(got.Low-want.Low) > 1e-9 || math.Abs(got.High-want.High) > 1e-9 {
			t.Errorf("%s: %+v, want %+v", id, got, want)
		}
	}
}

// A shared response has one voice, whoever has written it, and a number goes as far as it may.
func TestBoundsOfSharedNumbers(t *testing.T) {
	ten, ninety := 10.0, 90.0
	q := tiny()
	q.Per = survey.PerOrganisation
	for n := range q.Sections[0].Items {
		q.Sections[0].Items[n].Type, q.Sections[0].Items[n].Score = survey.NumberItem, &survey.ScoreLine{Zero: 100, Full: 0, Clip: n < 2}
	}
	q.Sections[0].Items[0].Min, q.Sections[0].Items[0].Max = &ten, &ninety
	in := input(q, municipalities("A"), []reply{{"A", "", survey.Answers{"a-1": survey.Num(40), "b-1": survey.Num(50)}}})
	in.Exact, in.Asked = true, map[string]Invited{"A": {"": 1}}
	r := Compute(in, municipalities("A")).Organisations["A"]
	if got := r.Constructs["a"].Bounds; got == nil || math.Abs(got.Low-40) > 1e-9 || math.Abs(got.High-(40+100.0/3)) > 1e-9 {
		t.Errorf("two thirds of 60, and 0 to 100 of the rest: %+v", got)
	}
	if got := r.Constructs["b"].Bounds; got == nil || got.Low != 50 || got.High != 50 {
		t.Errorf("nothing is missing: %+v", got)
	}
	in = input(q, municipalities("A"), []reply{{"A", "", survey.Answers{"a-1": survey.Num(40), "a-2": survey.Num(40)}}, {"A", "", survey.Answers{"b-1": survey.Num(50)}}})
	in.Exact, in.Asked = true, map[string]Invited{"A": {"": 3}}
	if got := Compute(in, municipalities("A")).Organisations["A"]; got.Constructs["b"].Bounds != nil || got.Total.Bounds != nil {
		t.Errorf("a number without an end has none: %+v %+v", got.Constructs["b"].Bounds, got.Total.Bounds)
	}
}

// takeBounds takes the bounds and the ranks out of a document, in an order of its own.
func takeBounds(d *Document) (bounds []Bounds, ranks []Rank) {
	take := func(s *Score) {
		if s.Bounds != nil {
			bounds = append(bounds, *s.Bounds)
		}
		if s.Rank != nil {
			ranks = append(ranks, *s.Rank)
		}
		s.Bounds, s.Rank = nil, nil
	}
	for _, code := range []string{"A", "B", "C", "D"} {
		r := d.Organisations[code]
		for _, id := range []string{"a", "b", "p"} {
			s := r.Constructs[id]
			take(&s)
			r.Constructs[id] = s
		}
		take(r.Total)
	}
	for _, id := range []string{"a", "b", "p"} {
		c := d.Constructs[id]
		bounds = append(bounds, takeQuartiles(&c.Benchmark)...)
		d.Constructs[id] = c
	}
	return append(bounds, takeQuartiles(&d.Total.Benchmark)...), ranks
}

func takeQuartiles(b *Benchmark) (list []Bounds) {
	if b.Bounds != nil {
		list = []Bounds{b.Bounds.Q1, b.Bounds.Median, b.Bounds.Q3}
	}
	b.Bounds = nil
	return list
}
