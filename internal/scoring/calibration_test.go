package scoring_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"sort"
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// asking puts an item to heads about each of three capabilities, the second reverse-keyed, 1–5, and one to the IT manager.
// Each leaf also has an item about no capability, so that no leaf tells of the others' answers.
func asking() *survey.Questionnaire {
	q := instrument()
	q.Sections[0].Items = nil
	for n, id := range []string{"F-01", "F-02", "F-03"} {
		i := scaleItem("about-"+id, []string{"x1", "x2", "y1"}[n])
		i.Capability, i.Reverse = id, n == 1
		q.Sections[0].Items = append(q.Sections[0].Items, i, scaleItem("also-"+id, i.Construct))
	}
	manager := scaleItem("manager", "y2")
	manager.Capability, manager.Roles = "F-04", []survey.Role{it}
	q.Sections[0].Items = append(q.Sections[0].Items, manager)
	return q
}

func says(values ...float64) survey.Answers {
	a := survey.Answers{}
	for n, id := range []string{"about-F-01", "about-F-02", "about-F-03"} {
		if values[n] > 0 {
			a[id] = survey.Num(values[n])
		}
	}
	return a
}

func calibrated(own survey.Answers, replies []reply) OrganisationResult {
	return beside(asking(), mapping(survey.Capability), own, 2, replies)
}

// beside is what A comes to beside three municipalities whose own levels and heads agree on the middle. A is a joint body, so that it is no
// part of the region's difference, which is 0.
func beside(q, levels *survey.Questionnaire, own survey.Answers, middle float64, replies []reply) OrganisationResult {
	organisations := append([]survey.Organisation{{Code: "A", Kind: survey.JointBody}}, municipalities("B", "C", "D")...)
	given := []reply{{"A", "", own}}
	for _, code := range []string{"B", "C", "D"} {
		replies = append(replies, times(3, code, head, all(q, 3))...)
		given = append(given, reply{code, "", all(levels, middle)})
	}
	return Compare(RoundInfo{}, organisations, []Input{inputOf(q, organisations, replies), inputOf(levels, organisations, given)}).Documents[1].Organisations["A"]
}

// Levels are 1–5 here, and an item of no weight is not asked of anybody's opinion.
func TestCalibrationByHand(t *testing.T) {
	heads := []reply{{"A", head, says(3, 3, 1)}, {"A", head, says(2, 5, 2)}, {"A", head, says(3, 4, -1)}, {"A", head, says(4, -1, -1)}, {"A", it, says(5, 1, 5)}}
	q, levels := asking(), mapping(survey.Capability)
	levels.Scales["s"] = q.Scales["s"]
	unweighted := scaleItem("unweighted", "x1")
	unweighted.Capability, unweighted.Weight = "F-05", 0
	q.Sections[0].Items = append(q.Sections[0].Items, unweighted)
	for _, h := range heads {
		h.answers["unweighted"] = survey.Num(2)
	}
	r := beside(q, levels, levelsOf(5, 4, 4, 4, 4), 3, heads)
	c := r.Calibration
	// F-01: 100 − 50. F-02, reverse-keyed, by three: 75 − 25. F-03 has two heads' answers, one too few; F-04 asks none, and F-05
	// weighs nothing. The heads' mean of the two, 37.5, is told to the nearest 5: 40.
	if !slices.Equal(c.Capabilities, []string{"F-01", "F-02"}) {
		t.Fatalf("%+v", c.Capabilities)
	}
	if *c.Difference != 47.5 || *c.Region != 0 || *c.Centred != 47.5 || c.Verdict != "" || r.Flags != nil {
		t.Errorf("%v (%v to %v), %q, flags %v", *c.Difference, *c.Low, *c.High, c.Verdict, r.Flags)
	}
	// The two differences are alike, which is told as a standard deviation of 10; Student's t is 12.7062 with one degree of freedom.
	near(t, "low", c.Low, 47.5-12.7062047*10/math.Sqrt2)
	near(t, "high", c.High, 47.5+12.7062047*10/math.Sqrt2)
}

// Three heads are enough for a calibration.
func TestCalibrationOfThree(t *testing.T) {
	c := calibrated(levelsOf(1, 4), []reply{{"A", head, says(2, 5, 0)}, {"A", head, says(3, 4, 0)}, {"A", head, says(4, 3, 0)}}).Calibration
	// The heads say 50 and, reverse-keyed, 25: the differences are −25 and 75, which lie 70.7 apart: 75.
	near(t, "difference", c.Difference, 22.5)
	near(t, "low", c.Low, 22.5-12.706204736*75/math.Sqrt2)
}

func TestCalibrationVerdicts(t *testing.T) {
	three := func(a ...float64) []reply {
		return []reply{{"A", head, says(a...)}, {"A", head, says(a...)}, {"A", head, says(a...)}, {"A", head, says(3, 3, 3)}}
	}
	for name, c := range map[string]struct {
		own     survey.Answers
		heads   []reply
		verdict string
		reason  string
	}{
		"over":               {levelsOf(4, 4, 4), three(2, 4, 2), "over", ""},
		"under":              {levelsOf(0, 0, 0), three(4, 2, 4), "under", ""},
		"alike":              {levelsOf(2, 2, 2), three(3, 3, 3), "", ""},
		"apart both ways":    {levelsOf(4, 0, 2), three(2, 2, 3), "", ""},
		"all at an end":      {levelsOf(4, 4, 4), slices.Repeat([]reply{{"A", head, says(1, 5, 1)}}, 4), "", ReasonTooFew},
		"all but one":        {levelsOf(4, 4, 4), append(slices.Repeat([]reply{{"A", head, says(1, 5, 1)}}, 3), reply{"A", head, says(5, 1, 5)}), "", ReasonTooFew},
		"one capability":     {levelsOf(4), three(1, 1, 1), "", ReasonTooFew},
		"no level":           {levelsOf(), three(1, 1, 1), "", ReasonTooFew},
		"two heads":          {levelsOf(4, 4, 4), three(1, 1, 1)[:2], "", ReasonTooFew},
		"heads of nothing":   {levelsOf(4, 4, 4), nil, "", ReasonTooFew},
		"only other persons": {levelsOf(4, 4, 4), []reply{{"A", it, says(1, 1, 1)}, {"A", it, says(1, 1, 1)}, {"A", boss, says(1, 1, 1)}}, "", ReasonTooFew},
	} {
		r := calibrated(c.own, c.heads)
		got, flags := r.Calibration, map[string][]string{"over": {FlagOverestimation}, "under": {FlagUnderestimation}}[c.verdict]
		if !slices.Equal(r.Flags, flags) {
			t.Errorf("%s: flags %v", name, r.Flags)
		}
		if got.Verdict != c.verdict || got.Reason != c.reason || (got.Difference == nil) != (c.reason != "") || got.Reason != "" && got.Capabilities != nil {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// A verdict needs more than half a level, over or under. Ten capabilities, so that the interval is narrow.
func TestHalfALevelIsNoVerdict(t *testing.T) {
	hold := func(under bool, own []float64, heads ...[]float64) *Calibration {
		q := asking()
		q.Sections[0].Items = nil
		said, levels := make([]survey.Answers, len(heads)), survey.Answers{}
		for n := range own {
			i := scaleItem(fmt.Sprintf("about-F-%02d", n+1), "x1")
			i.Capability = fmt.Sprintf("F-%02d", n+1)
			q.Sections[0].Items, levels[i.Capability] = append(q.Sections[0].Items, i), survey.Num(own[n])
			if under {
				levels[i.Capability] = survey.Num(4 - own[n])
			}
			for h, answers := range heads {
				if said[h] == nil {
					said[h] = survey.Answers{}
				}
				if said[h][i.ID] = survey.Num(answers[n%len(answers)]); under {
					said[h][i.ID] = survey.Num(6 - answers[n%len(answers)])
				}
			}
		}
		var replies []reply
		for _, a := range said {
			replies = append(replies, reply{"A", head, a})
		}
		return beside(q, mapping(survey.Capability), levels, 2, replies).Calibration
	}
	two := slices.Repeat([]float64{2}, 10)
	mixed := []float64{2, 2, 2, 2, 3, 3, 3, 3, 3, 3}
	one := append([]float64{2, 2, 2, 2, 1}, two[:5]...)
	for name, c := range map[string]struct {
		own        []float64
		heads      [][]float64
		difference float64
		verdict    bool
	}{
		"less than half":       {two, [][]float64{{2}, {3}, mixed, mixed}, 11, false},
		"just half":            {one, [][]float64{{2}, {2}, mixed, {3}}, 12.5, false},
		"a little more":        {two, [][]float64{{2}, {2}, mixed, {3}}, 15, true},
		"half, but not surely": {append([]float64{4, 4, 4, 0, 0}, two[:5]...), [][]float64{{2}, {2}, {2}, {3}}, 24, false},
	} {
		for under, verdict := range map[bool]string{false: "over", true: "under"} {
			got, want := hold(under, c.own, c.heads...), c.difference
			if under {
				want = -want
			}
			if !c.verdict {
				verdict = ""
			}
			if got.Difference == nil || math.Abs(*got.Difference-want) > 1e-9 || got.Verdict != verdict {
				t.Errorf("%s, under %v: %v, want %v, %+v", name, under, value(got.Difference), want, got)
			}
		}
	}
}

// Levels lie 25 points above the heads in all four municipalities: none of them rates itself higher than the others do. One that lies 75
// above rates itself higher, and one whose own level is the heads' rates itself lower, though it differs from them in nothing.
func TestTheRegionsDifferenceIsTakenAway(t *testing.T) {
	organisations := municipalities("A", "B", "C", "D", "E")
	region := func(own ...float64) []*Calibration {
		var heads, levels []reply
		for n, level := range own {
			code := organisations[n].Code
			heads = append(append(heads, times(3, code, head, says(2, 4, 2))...), reply{code, head, says(3, 3, 3)}) // 31.25, told as 30
			levels = append(levels, reply{code, "", levelsOf(level, level, level)})
		}
		d := Compare(RoundInfo{}, organisations[:len(own)], []Input{inputOf(asking(), organisations[:len(own)], heads), inputOf(mapping(survey.Capability), organisations[:len(own)], levels)}).Documents[1]
		var list []*Calibration
		for n := range own {
			list = append(list, d.Organisations[organisations[n].Code].Calibration)
		}
		return list
	}
	for _, c := range region(2, 2, 2, 2) {
		if *c.Difference != 20 || *c.Region != 20 || *c.Centred != 0 || c.Verdict != "" {
			t.Errorf("all alike: %v, %v, %v, %q", *c.Difference, *c.Region, *c.Centred, c.Verdict)
		}
	}
	all := region(2, 2, 2, 2, 4)
	if c := all[4]; *c.Difference != 70 || *c.Region != 30 || *c.Centred != 40 || c.Verdict != "over" {
		t.Errorf("one above: %v, %v, %v, %q", *c.Difference, *c.Region, *c.Centred, c.Verdict)
	}
	near(t, "low", all[4].Low, 40-4.302652729749462*10/math.Sqrt(3)) // Student's t with two degrees of freedom
	worked(t, "is %s, the region's %s, and the centred one %s, ± 4.303·10/√3: %s to %s. It rates itself higher", to(0, all[4].Difference), to(0, all[4].Region), to(0, all[4].Centred), to(1, all[4].Low), to(1, all[4].High))
	if c := region(3, 3, 3, 3, 1)[4]; *c.Difference != -5 || *c.Region != 35 || *c.Centred != -40 || c.Verdict != "under" {
		t.Errorf("one below: %v, %v, %v, %q", *c.Difference, *c.Region, *c.Centred, c.Verdict)
	}
	for _, c := range region(2, 4) {
		if c.Difference == nil || c.Region != nil || c.Centred != nil || c.Verdict != "" || c.Reason != ReasonTooFewOrgs {
			t.Errorf("two are no region: %+v", c)
		}
	}
}

// What the region comes to follows from what is told of the municipalities: their differences, and their own levels.
func TestTheRegionsDifferenceFollowsFromWhatIsTold(t *testing.T) {
	organisations := municipalities("A", "B", "C", "D", "E")
	var heads, levels []reply
	own := [][]float64{{4, 2, 3}, {1, 2, 0}, {3, 3, 3}, {2, -1, 4}, {4, 4, 4}}
	for n, o := range organisations {
		for k := range 4 {
			x := float64(2 + (n+k)%3)
			heads = append(heads, reply{o.Code, head, says(x, 6-x, x)})
		}
		levels = append(levels, reply{o.Code, "", levelsOf(own[n]...)})
	}
	for k := range 16 {
		heads[16+k%4].answers = says(5, 1, 5) // the last one's are all at an end: it is told nothing of, and no part of the rest
	}
	d := Compare(RoundInfo{}, organisations, []Input{inputOf(asking(), organisations, heads), inputOf(mapping(survey.Capability), organisations, levels)}).Documents[1]
	mean, n := 0.0, 0.0 // of the heads, as they are told
	level, of := [3]float64{}, [3]float64{}
	for o, org := range organisations {
		c := d.Organisations[org.Code].Calibration
		if c.Difference == nil {
			if o != 4 {
				t.Fatalf("%s: %+v", org.Code, c)
			}
			continue
		}
		sum, k := 0.0, 0.0
		for x, v := range own[o] {
			if v >= 0 {
				sum, k, level[x], of[x] = sum+25*v, k+1, level[x]+25*v, of[x]+1
			}
		}
		mean, n = mean+sum/k-*c.Difference, n+1
	}
	for o, org := range organisations[:4] {
		want, k := 0.0, 0.0
		for x, v := range own[o] {
			if v >= 0 {
				want, k = want+level[x]/of[x]-mean/n, k+1
			}
		}
		c := d.Organisations[org.Code].Calibration
		near(t, org.Code, c.Region, want/k)
		near(t, org.Code, c.Centred, *c.Difference-want/k)
	}
}

func TestNothingToCalibrateAgainst(t *testing.T) {
	organisations := municipalities("A")
	levels := inputOf(mapping(survey.Capability), organisations, []reply{{"A", "", levelsOf(4, 4)}})
	for name, inputs := range map[string][]Input{"no maturity": {levels}, "no item about a capability": {levels, inputOf(instrument(), organisations, nil)}} {
		if c := Compare(RoundInfo{}, organisations, inputs).Documents[0].Organisations["A"].Calibration; c != nil {
			t.Errorf("%s: %+v", name, c)
		}
	}
}

// The constants are computed with R (../stats/testdata/reference.json, made by reference/make_reference.R).
func TestReferenceConcordance(t *testing.T) {
	var ref struct {
		Kendall []struct {
			Ratings  [][]float64 `json:"ratings"`
			MeanRank []float64   `json:"mean_rank"`
			W        float64     `json:"w"`
		} `json:"kendall_w"`
	}
	b, err := os.ReadFile("../stats/testdata/reference.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &ref); err != nil || len(ref.Kendall) == 0 {
		t.Fatal("no reference", err)
	}
	for _, c := range ref.Kendall {
		q := mapping(survey.Importance)
		q.Sections[0].Items = q.Sections[0].Items[:len(c.MeanRank)]
		q.Scales["s"] = instrument().Scales["s"]
		replies := []reply{{"A", survey.Participant, survey.Answers{"F-01": survey.Num(5)}}} // incomplete: in the means, not in W
		for _, row := range c.Ratings {
			replies = append(replies, reply{"A", survey.Participant, levelsOf(row...)})
		}
		doc := compute(q, municipalities("A"), replies)
		got := doc.Concordance
		if got.W == nil || math.Abs(*got.W-c.W) > 1e-9 || got.Raters != len(c.Ratings) || got.Items != len(c.MeanRank) {
			t.Errorf("%+v, want W = %v", got, c.W)
		}
		checkRanks(t, compute(q, municipalities("A"), replies[1:]), q)
	}
}

// checkRanks holds the ranks to the order of the importances, ties at their mean.
func checkRanks(t *testing.T, doc Document, q *survey.Questionnaire) {
	t.Helper()
	var means []float64
	for _, i := range q.Items() {
		means = append(means, *doc.Capabilities[i.ID].Importance)
	}
	falling := slices.Clone(means)
	sort.Sort(sort.Reverse(sort.Float64Slice(falling)))
	for n, i := range q.Items() {
		first := slices.Index(falling, means[n])
		last := first
		for last+1 < len(falling) && falling[last+1] == means[n] {
			last++
		}
		if want := float64(first+last)/2 + 1; *doc.Capabilities[i.ID].Rank != want {
			t.Errorf("%s has rank %v, want %v", i.ID, *doc.Capabilities[i.ID].Rank, want)
		}
	}
}

func TestConcordanceOfFew(t *testing.T) {
	q := mapping(survey.Importance)
	q.Sections[0].Items = q.Sections[0].Items[:3]
	for name, c := range map[string]struct {
		replies []reply
		reason  string
	}{
		"one rater":    {[]reply{{"A", it, levelsOf(1, 2, 3)}}, ReasonTooFew},
		"one rating":   {[]reply{{"A", it, levelsOf(1)}, {"A", it, levelsOf(2)}}, ReasonTooFew},
		"no pair":      {[]reply{{"A", it, levelsOf(1, 2)}, {"A", it, levelsOf(2, 2, 2)}}, "no-variance"},
		"all the same": {[]reply{{"A", it, levelsOf(2, 2, 2)}, {"A", it, levelsOf(3, 3, 3)}}, "no-variance"},
	} {
		if got := compute(q, municipalities("A"), c.replies).Concordance; got.W != nil || got.Reason != c.reason {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestConcordanceNeedsEnoughRaters(t *testing.T) {
	q := mapping(survey.Importance)
	q.Sections[0].Items, q.Scoring.MinRespondents = q.Sections[0].Items[:3], 3
	replies := []reply{{"A", it, levelsOf(1, 2, 3)}, {"A", it, levelsOf(1, 3, 2)}, {"A", it, levelsOf(1, 2)}}
	if got := compute(q, municipalities("A"), replies).Concordance; got.W == nil || got.Basis != BasisPairs || got.Raters != 3 || got.Incomplete != 1 {
		t.Errorf("one with a don't-know among three: %+v", got)
	}
	replies[2].answers["F-03"] = survey.Num(0)
	if got := compute(q, municipalities("A"), replies).Concordance; got.W == nil || got.Raters != 3 || got.Basis != BasisComplete || got.Incomplete != 0 {
		t.Errorf("three whole raters: %+v", got)
	}
	if doc := compute(q, municipalities("A"), replies[:2]); doc.Reason != ReasonTooFew || doc.Concordance != nil {
		t.Errorf("two raters: %+v", doc)
	}
}

// Heads who have answered on scales of two options and of five are looked at on both: a colleague who has answered highest leaves the
// others so low that a no of theirs would follow, though not what they chose of five.
func TestCalibrationLooksAtEveryScale(t *testing.T) {
	for _, c := range []struct {
		two  bool
		told bool
	}{{false, true}, {true, false}} {
		q, organisations := asking(), municipalities("A")
		q.Scales["b"] = survey.Scale{Options: []survey.Option{{Value: 1}, {Value: 5}}}
		for n := range q.Sections[0].Items {
			i := &q.Sections[0].Items[n]
			if i.Reverse = false; c.two && (i.Capability == "F-02" || i.Capability == "F-03") {
				i.Scale = "b"
			}
		}
		r := Compare(RoundInfo{}, organisations, []Input{inputOf(q, organisations, []reply{{"A", head, says(1, 1, 1)}, {"A", head, says(1, 1, 1)}, {"A", head, says(3, 5, 5)}, {"A", head, says(3, 5, 1)}}),
			inputOf(mapping(survey.Capability), organisations, []reply{{"A", "", levelsOf(4, 3, 4)}})}).Documents[1].Organisations["A"]
		if (r.Calibration.Difference != nil) != c.told {
			t.Errorf("two options %v: %+v", c.two, r.Calibration)
		}
	}
}
