package scoring_test

import (
	"fmt"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// A questionnaire of two dimensions, put to an IT manager and two heads of department of one municipality.
func ExampleCompute() {
	q := instrument()
	organisations := municipalities("1435")
	t := NewTable(q, organisations)
	t.Add("1435", survey.ITManager, all(q, 5))
	t.Add("1435", survey.HeadOfDepartment, all(q, 3))
	t.Add("1435", survey.HeadOfDepartment, all(q, 1))
	doc := Compute(Input{Questionnaire: q, Responses: t, Exact: true}, organisations)
	y := doc.Organisations["1435"].Constructs["y"]
	fmt.Printf("%.1f (%.1f to %.1f), %d respondents\n", *y.Value, *y.Low, *y.High, y.N)
	fmt.Println(doc.Constructs["y"].Benchmark.Reason)
	// Output:
	// 62.5 (-212.6 to 337.6), 3 respondents
	// too-few-organisations
}

func ExampleEncode() {
	q := instrument()
	fmt.Println(Encode(q, survey.Answers{"x1-a": survey.Num(4), "x1-b": {Missing: survey.Unknown}}))
	// Output: [4 255 0 0 0 0 0 0]
}

func ExampleCompareRounds() {
	q := oneLeaf(2, nil)
	organisations := municipalities("1435")
	round := func(values ...float64) Input {
		t := NewTable(q, organisations)
		for _, x := range values {
			t.Add("1435", survey.ITManager, all(q, x))
		}
		return Input{Questionnaire: q, Responses: t, Exact: true}
	}
	c := CompareRounds(round(2, 2, 3), round(4, 4, 5), organisations)
	by := c.Organisations["1435"]["leaf"]
	fmt.Printf("%+.1f (%.1f to %.1f)\n", *by.Change, *by.Low, *by.High)
	// Output: +50.0 (17.3 to 82.7)
}
