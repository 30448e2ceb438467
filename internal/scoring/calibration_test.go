package scoring_test

import (
	"encoding/json"
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
	organisations := municipalities("A")
	return Compare(RoundInfo{}, organisations, []Input{inputOf(asking(), organisations, replies),
		inputOf(mapping(survey.Capability), organisations, []reply{{"A", "", own}})}).Documents[1].Organisations["A"]
}

func TestCalibrationByHand(t *testing.T) {
	heads := []reply{{"A", head, says(3, 3, 1)}, {"A", head, says(3, 5, 2)}, {"A", head, says(3, 4, -1)}, {"A", it, says(5, 1, 5)}}
	r := calibrated(levelsOf(4, 3, 4, 4), heads)
	c := r.Calibration
	// F-01: 100 − 50. F-02, reverse-keyed: 75 − (50+0+25)/3. F-03 has two heads' answers, one too few; F-04 asks none.
	want := map[string]CalibrationPair{"F-01": {Own: 100, Heads: 50, N: 3}, "F-02": {Own: 75, Heads: 25, N: 3}}
	if len(c.Capabilities) != 2 || c.Capabilities["F-01"] != want["F-01"] || c.Capabilities["F-02"] != want["F-02"] {
		t.Fatalf("%+v", c.Capabilities)
	}
	if *c.Difference != 50 || *c.Low != 50 || *c.High != 50 || c.Verdict != "over" || !slices.Contains(r.Flags, FlagOverestimation) {
		t.Errorf("%v (%v to %v), %q, flags %v", *c.Difference, *c.Low, *c.High, c.Verdict, r.Flags)
	}
}

func TestCalibrationVerdicts(t *testing.T) {
	three := func(a ...float64) []reply { return slices.Repeat([]reply{{"A", head, says(a...)}}, 3) }
	for name, c := range map[string]struct {
		own     survey.Answers
		heads   []reply
		verdict string
		reason  string
	}{
		"over":               {levelsOf(4, 4, 4), three(2, 4, 2), "over", ""},
		"under":              {levelsOf(1, 1, 1), three(5, 1, 5), "under", ""},
		"alike":              {levelsOf(2, 2, 2), three(3, 3, 3), "", ""},
		"apart both ways":    {levelsOf(4, 0, 2), three(1, 1, 3), "", ""},
		"one capability":     {levelsOf(4), three(1, 1, 1), "", ReasonTooFew},
		"no level":           {levelsOf(), three(1, 1, 1), "", ReasonTooFew},
		"two heads":          {levelsOf(4, 4, 4), three(1, 1, 1)[:2], "", ReasonTooFew},
		"heads of nothing":   {levelsOf(4, 4, 4), nil, "", ReasonTooFew},
		"only other persons": {levelsOf(4, 4, 4), []reply{{"A", it, says(1, 1, 1)}, {"A", it, says(1, 1, 1)}, {"A", boss, says(1, 1, 1)}}, "", ReasonTooFew},
	} {
		got := calibrated(c.own, c.heads).Calibration
		if got.Verdict != c.verdict || got.Reason != c.reason || (got.Difference == nil) != (c.reason != "") {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// A verdict needs more than half a level: 12.5 is not more.
func TestHalfALevelIsNoVerdict(t *testing.T) {
	mixed := []reply{{"A", head, says(2, 4, 2)}, {"A", head, says(2, 4, 2)}, {"A", head, says(3, 3, 3)}, {"A", head, says(3, 3, 3)}} // 37.5
	if c := calibrated(levelsOf(2, 2, 2), mixed).Calibration; *c.Difference != 12.5 || *c.Low != 12.5 || c.Verdict != "" {
		t.Errorf("%v from %v, %q", *c.Difference, *c.Low, c.Verdict)
	}
}

// Where all that heads are asked of a leaf is about a capability, their mean beside the leaf's score tells what the IT manager
// answered, who is alone.
func TestCalibrationTellsNothingOfOthers(t *testing.T) {
	q := asking()
	for n := range q.Sections[0].Items {
		if q.Sections[0].Items[n].ID == "also-F-01" {
			q.Sections[0].Items[n].Capability = "F-01"
		}
	}
	organisations := municipalities("A")
	heads := slices.Repeat([]reply{{"A", head, says(1, 1, 1)}}, 3)
	shown := func(others ...survey.Role) int {
		replies := slices.Clone(heads)
		for _, role := range others {
			replies = append(replies, reply{"A", role, says(5, 5, 5)})
		}
		return len(Compare(RoundInfo{}, organisations, []Input{inputOf(q, organisations, replies),
			inputOf(mapping(survey.Capability), organisations, []reply{{"A", "", levelsOf(4, 4, 4)}})}).Documents[1].Organisations["A"].Calibration.Capabilities)
	}
	if none, one, three := shown(), shown(it), shown(it, it, boss); none != 3 || one != 2 || three != 3 {
		t.Errorf("%d, %d and %d of 3 are shown with nobody, one and three beside the heads", none, one, three)
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
