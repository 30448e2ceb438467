package scoring_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestADontKnowNeverMovesAScore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := instrument()
		replies := drawn(t, q)
		before := compute(q, municipalities("A", "B", "C", "D"), replies)
		for _, r := range replies {
			for _, i := range q.Items() {
				if _, answered := r.answers[i.ID]; !answered && rapid.Bool().Draw(t, "unknown") {
					r.answers[i.ID] = survey.Value{Missing: survey.Unknown}
				}
			}
		}
		after := compute(q, municipalities("A", "B", "C", "D"), replies)
		for code := range before.Organisations {
			if !reflect.DeepEqual(before.Organisations[code].Constructs, after.Organisations[code].Constructs) {
				t.Errorf("%s moved:\n%+v\n%+v", code, before.Organisations[code], after.Organisations[code])
			}
		}
	})
}

// Working out what has changed gives what working out everything gives.
func TestReplacingIsComputing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := instrument()
		organisations := municipalities("A", "B", "C", "D")
		first, second := drawn(t, q), drawn(t, q)
		changed := rapid.SampledFrom([][]string{{}, {"A"}, {"B", "D"}}).Draw(t, "changed")
		table := func(replies []reply, keep func(string) bool) *Table {
			x := NewTable(q, organisations)
			for _, r := range replies {
				if keep(r.organisation) {
					x.Add(r.organisation, r.role, r.answers)
				}
			}
			return x
		}
		isChanged := func(code string) bool { return slices.Contains(changed, code) }
		isKept := func(code string) bool { return !isChanged(code) }
		round := NewRound(organisations, []Input{{Questionnaire: q, Responses: table(first, func(string) bool { return true })}})
		round.Replace(changed, []Input{{Questionnaire: q, Responses: table(second, isChanged)}})
		whole := table(first, isKept)
		for _, r := range second {
			if isChanged(r.organisation) {
				whole.Add(r.organisation, r.role, r.answers)
			}
		}
		got := round.Comparison(RoundInfo{}).Documents[0]
		want := Compute(Input{Questionnaire: q, Responses: whole}, organisations)
		if document(t, got) != document(t, want) {
			t.Errorf("replaced:\n%s\ncomputed:\n%s", document(t, got), document(t, want))
		}
	})
}

type referenceValues struct {
	Alpha []struct {
		Items    [][]*float64
		Reversed []int
		N        int
		Alpha    float64
	} `json:"cronbach_alpha"`
	RwgJ []struct {
		Items [][]float64
		RwgJ  float64
	}
	ICC struct {
		Group, Score     []float64
		ICC1, ICC2, F, P float64
	}
}

func loadReference(t *testing.T) (r referenceValues) {
	t.Helper()
	data, err := os.ReadFile("../stats/testdata/reference.json")
	if err != nil {
		t.Fatal(err)
	}
	var loose map[string]json.RawMessage
	if err := json.Unmarshal(data, &loose); err != nil {
		t.Fatal(err)
	}
	var alpha []map[string]json.RawMessage
	if err := json.Unmarshal(loose["cronbach_alpha"], &alpha); err != nil {
		t.Fatal(err)
	}
	for n := range alpha { // R writes a vector of one as a number
		if raw := alpha[n]["reversed"]; len(raw) > 0 && raw[0] != '[' {
			alpha[n]["reversed"] = json.RawMessage("[" + string(raw) + "]")
		}
	}
	loose["cronbach_alpha"], _ = json.Marshal(alpha)
	data, _ = json.Marshal(loose)
	if err := json.Unmarshal(data, &r); err != nil || len(r.Alpha) == 0 || len(r.RwgJ) == 0 || len(r.ICC.Score) == 0 {
		t.Fatalf("%v: %+v", err, r)
	}
	return r
}

// oneLeaf is a questionnaire with items of one leaf on a scale of 1–5.
func oneLeaf(items int, reversed []int) *survey.Questionnaire {
	q := instrument()
	q.Constructs = []survey.Construct{{ID: "leaf", Weight: 1}}
	q.Sections = []survey.Section{{ID: "all"}}
	for n := 1; n <= items; n++ {
		i := scaleItem(fmt.Sprint("i", n), "leaf")
		i.Reverse = slices.Contains(reversed, n)
		q.Sections[0].Items = append(q.Sections[0].Items, i)
	}
	return q
}

func close9(t *testing.T, what string, got *float64, want float64) {
	t.Helper()
	if got == nil || math.Abs(*got-want) > 1e-9*math.Max(1, math.Abs(want)) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

// Two items with five and with three options: variances of 10/9 and 8/45 against 2 and 2/3, so that the mean share is 0.41111.
func TestAgreementOfItemsWithDifferentScales(t *testing.T) {
	q := oneLeaf(2, nil)
	q.Scales["three"] = survey.Scale{Options: []survey.Option{{Value: 1}, {Value: 2}, {Value: 3}}}
	q.Sections[0].Items[1].Scale = "three"
	var replies []reply
	for n := range 10 {
		three := 2.0
		if n < 2 {
			three = 3
		}
		replies = append(replies, reply{"A", it, survey.Answers{"i1": survey.Num(float64(2 + n%2*2)), "i2": survey.Num(three)}})
	}
	share := (10.0/9/2 + 8.0/45/(2.0/3)) / 2
	close9(t, "r_wg(j)", compute(q, municipalities("A"), replies).Organisations["A"].Constructs["leaf"].Agreement, 2*(1-share)/(2*(1-share)+share))
}

// The values were computed with R and psych (internal/stats/testdata/make_reference.R).
func TestTheEngineMeetsTheReference(t *testing.T) {
	ref := loadReference(t)
	for _, c := range ref.Alpha {
		q := oneLeaf(len(c.Items[0]), c.Reversed)
		var replies []reply
		for _, row := range c.Items {
			a := survey.Answers{}
			for n, x := range row {
				if x != nil {
					a[fmt.Sprint("i", n+1)] = survey.Num(*x)
				}
			}
			replies = append(replies, reply{"A", it, a})
		}
		alpha := compute(q, municipalities("A"), replies).Constructs["leaf"].Alpha
		close9(t, "alpha", alpha.Value, c.Alpha)
		if alpha.N != c.N {
			t.Errorf("alpha over %d, want %d", alpha.N, c.N)
		}
	}
	for _, c := range ref.RwgJ {
		var replies []reply
		for _, row := range c.Items {
			a := survey.Answers{}
			for n, x := range row {
				a[fmt.Sprint("i", n+1)] = survey.Num(x)
			}
			replies = append(replies, reply{"A", it, a})
		}
		close9(t, "r_wg(j)", compute(oneLeaf(len(c.Items[0]), nil), municipalities("A"), replies).Organisations["A"].Constructs["leaf"].Agreement, c.RwgJ)
	}
	iccReference(t, ref)
}

func iccReference(t *testing.T, ref referenceValues) {
	q := oneLeaf(1, nil)
	options := append([]float64{0, 100}, ref.ICC.Score...)
	slices.Sort(options)
	var scale survey.Scale
	for _, x := range slices.Compact(options) {
		scale.Options = append(scale.Options, survey.Option{Value: x})
	}
	q.Scales["s"] = scale
	q.Scoring.MinRespondents = 1
	var replies []reply
	var codes []string
	for n, g := range ref.ICC.Group {
		code := fmt.Sprint("G", g)
		codes = append(codes, code)
		replies = append(replies, reply{code, it, survey.Answers{"i1": survey.Num(ref.ICC.Score[n])}})
	}
	icc := compute(q, municipalities(slices.Compact(codes)...), replies).Constructs["leaf"]
	close9(t, "ICC(1)", icc.ICC1, ref.ICC.ICC1)
	close9(t, "ICC(2)", icc.ICC2, ref.ICC.ICC2)
	close9(t, "F", icc.ICC.F, ref.ICC.F)
	close9(t, "p", icc.ICC.P, ref.ICC.P)
}

func TestFlagsSayWhatIsWeak(t *testing.T) {
	q := oneLeaf(12, []int{2})
	straight, unsure := all(q, 4), survey.Answers{}
	for _, i := range q.Items() {
		unsure[i.ID] = survey.Value{Missing: survey.Unknown}
	}
	split := []reply{{"A", it, all(q, 5)}, {"A", it, all(q, 1)}, {"A", boss, all(q, 5)}}
	row, flat := survey.Answers{}, all(q, 3)
	for n, i := range q.Items() {
		row[i.ID] = survey.Num(float64(1 + max(0, n-6)%4)) // seven ones in a row, of twelve
	}
	row[q.Items()[11].ID], flat[q.Items()[5].ID] = survey.Num(5), survey.Num(4)
	for name, c := range map[string]struct {
		replies []reply
		want    []string
	}{
		"in a row":     {[]reply{{"A", it, row}, {"A", head, row}, {"A", head, row}}, []string{FlagUnvaried}},
		"hardly vary":  {[]reply{{"A", it, flat}, {"A", head, flat}, {"A", head, flat}}, []string{FlagUnvaried}},
		"nobody":       {nil, []string{FlagTooFew}},
		"two":          {[]reply{{"A", it, straight}, {"A", head, straight}}, []string{FlagTooFew}},
		"straight":     {[]reply{{"A", it, straight}, {"A", head, straight}, {"A", head, straight}}, []string{FlagStraightLine}},
		"unsure":       {[]reply{{"A", it, all(oneLeaf(12, nil), 3)}, {"A", head, unsure}, {"A", head, unsure}}, []string{FlagDontKnow, FlagStraightLine}},
		"disagreement": {split, []string{FlagMissingRole + string(head), FlagIncomplete, FlagAgreement, FlagStraightLine}},
	} {
		if got := compute(q, municipalities("A"), c.replies).Organisations["A"].Flags; !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestWorthAConversation(t *testing.T) {
	q := instrument()
	boss5 := all(q, 3)
	boss5["y1-a"], boss5["y1-b"] = survey.Num(5), survey.Num(5)
	r := compute(q, municipalities("A"), []reply{{"A", it, all(q, 3)}, {"A", it, all(q, 3)}, {"A", boss, boss5}}).Organisations["A"]
	if !reflect.DeepEqual(r.Conversation, []string{"y1"}) {
		t.Errorf("the roles differ in y1 alone: %v", r.Conversation)
	}
	if r.Constructs["y1"].Spread != nil {
		t.Error("the spread gives away what one chief executive answered")
	}
}

func TestMunicipalitiesOfSimilarSize(t *testing.T) {
	q := instrument()
	var organisations []survey.Organisation
	var replies []reply
	for n, size := range []int{10_000, 11_000, 12_000, 90_000, 100_000} {
		code := fmt.Sprint(n)
		organisations = append(organisations, survey.Organisation{Code: code, Kind: survey.Municipality, Population: &size})
		for range 3 {
			replies = append(replies, reply{code, it, all(q, float64(n+1))})
		}
	}
	doc := compute(q, organisations, replies)
	if got := doc.Organisations["0"].Constructs["y"].Similar; got == nil || *got != (Similar{N: 3, Median: 25, Percentile: 0}) {
		t.Errorf("the smallest among its like: %+v", got)
	}
	if got := doc.Organisations["4"].Constructs["y"].Similar; got != nil {
		t.Errorf("two large ones are no group: %+v", got)
	}
	if b := doc.Constructs["y"].Benchmark; b.N != 5 || b.Coverage != 1 || *b.Median != 50 {
		t.Errorf("the benchmark: %+v", b)
	}
}
