package economy

import (
	"slices"
	"testing"

	"mogna/internal/survey"
)

// What is left goes one krona each to the largest remainders, and öre to the first of them.
func TestWhatIsLeftOfAnAllocation(t *testing.T) {
	for name, c := range map[string]struct {
		amount  float64
		weights []float64
		want    []float64
	}{
		"öre go to the first of equal":      {10.5, []float64{1, 1}, []float64{5.5, 5}},
		"the largest remainder first":       {10, []float64{1, 5, 3}, []float64{1, 6, 3}},
		"nothing to those without a weight": {3, []float64{0, 1, 0, 1}, []float64{0, 2, 0, 1}},
		"one krona to one of many":          {1, []float64{1, 1, 1}, []float64{1, 0, 0}},
		"nobody to allocate to":             {7, []float64{0, 0}, []float64{0, 0}},
		"no weights":                        {7, nil, []float64{}},
	} {
		if got := Allocate(c.amount, c.weights); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// A member's own cost and its part of the joint body's add up, class by class: the parts of all are what the body has reported.
func TestPartsAddUpClassByClass(t *testing.T) {
	r := Compute(Input{Questionnaire: form(), Organisations: region(), Responses: map[string]Response{
		"A": response(map[string]float64{"total": 1000, "p1": 600, "p2": 400}),
		"J": response(map[string]float64{"total": 33_000, "p1": 33_000})}})
	for n, want := range map[int]float64{0: 600 + 9000} {
		x := r.Results[n].Allocated
		if x == nil {
			t.Fatalf("%+v", r.Results[n])
		}
		got := 0.0
		for _, l := range Labels(r.Questionnaire, Pools) {
			got += x.Divisions[Pools].Amounts[l.ID].Amount
		}
		if got != want+400 {
			t.Errorf("%v of %+v, want %v", got, x.Divisions[Pools].Amounts, want+400)
		}
	}
}

// A key figure over nothing is absent and says over what, whatever stands above the line.
func TestNothingIsDividedByNothing(t *testing.T) {
	organisations := []survey.Organisation{municipality("A", 1)}
	*organisations[0].Population = 0
	r := Compute(Input{Questionnaire: form(), Organisations: organisations, Responses: map[string]Response{
		"A": response(map[string]float64{"total": 1000, "users": 0, "workplaces": 0, "staff": 0})}})
	for id, want := range map[string]string{PerResident: ReasonNoPopulation, PerUser: ReasonNoUsers, PerWorkplace: ReasonNoWorkplaces, StaffDensity: ReasonNoUsers, UsersPerIT: ReasonNoStaff} {
		if got := r.Results[0].KeyFigures[id]; got.Value != nil || got.Reason != want {
			t.Errorf("%s: %+v, want %s", id, got, want)
		}
	}
	body := survey.Organisation{Code: "J", Kind: survey.JointBody, Members: []string{"A"}}
	if key := Key(body, organisations, nil, nil); key.Reason != ReasonNoPopulation {
		t.Errorf("a key by no residents: %+v", key)
	}
	none := []survey.AllocationKey{{Organisation: "J", Shares: []survey.AllocationShare{{Organisation: "A"}}}}
	if key := Key(body, organisations, none, nil); key.Reason != ReasonNoMembers {
		t.Errorf("a key without weights: %+v", key)
	}
}

// A division that differs by just what is tolerated reconciles, and one that the questionnaire does not have is absent.
func TestWhatADivisionReconcilesWith(t *testing.T) {
	q := form()
	q.Economy.Towers = nil
	for sum, want := range map[float64]bool{995: true, 994: false, 1005: true, 1006: false} {
		r := Compute(Input{Questionnaire: q, Organisations: []survey.Organisation{municipality("D", 1000)}, Responses: map[string]Response{"D": response(map[string]float64{"total": 1000, "p1": sum})}})
		d := r.Results[0].Reported.Divisions
		if _, there := d[Towers]; there || d[Pools].Reconciled != want {
			t.Errorf("%v of 1000: %+v", sum, d)
		}
	}
}

// What a figure is made of is told item by item, as it was handed in.
func TestWhatAFigureIsMadeOf(t *testing.T) {
	r := Compute(Input{Questionnaire: form(), Organisations: region(), Responses: map[string]Response{
		"A": response(map[string]float64{"total": 1000, "users": 7, "p2": 100, "p3": 300, "p1": 600})}})
	if got := r.Items(0, Pools, "things"); !slices.Equal(got, []Entry{{"p2", 100}, {"p3", 300}}) {
		t.Errorf("things: %v", got)
	}
	if got := r.Measured(0, "users"); !slices.Equal(got, []Entry{{"users", 7}}) {
		t.Errorf("users: %v", got)
	}
	if got := r.Measured(1, "users"); got != nil {
		t.Errorf("of whom nothing has come: %v", got)
	}
}
