package economy

import (
	"testing"

	"mogna/internal/survey"
)

// form is a small economy questionnaire with the three divisions.
func form() *survey.Questionnaire {
	item := func(id, pool, tower, purpose, measure string) survey.Item {
		return survey.Item{ID: id, Type: survey.NumberItem, Pool: pool, Tower: tower, Purpose: purpose, Measure: measure}
	}
	labels := func(ids ...string) (list []survey.Label) {
		for _, id := range ids {
			list = append(list, survey.Label{ID: id})
		}
		return list
	}
	return &survey.Questionnaire{ID: "it", Kind: survey.EconomyFigures, Per: survey.PerOrganisation,
		Economy: &survey.Economy{Tolerance: 0.005, Pools: labels("people", "things", "unallocated"), Towers: labels("desk", "unallocated"), Purposes: labels("run", "new")},
		Sections: []survey.Section{{Items: []survey.Item{
			item("year", "", "", "", "year"), item("total", "", "", "", "total"), item("users", "", "", "", "users"), item("workplaces", "", "", "", "workplaces"), item("staff", "", "", "", "it-staff"),
			item("p1", "people", "", "", ""), item("p2", "things", "", "", ""), item("p3", "things", "", "", ""), item("p4", "unallocated", "", "", ""),
			item("t1", "", "desk", "", ""), item("t2", "", "unallocated", "", ""), item("s1", "", "", "run", ""), item("s2", "", "", "new", "")}}}}
}

func response(numbers map[string]float64) Response {
	answers := survey.Answers{}
	for id, x := range numbers {
		answers[id] = survey.Num(x)
	}
	return Read(form(), answers)
}

func municipality(code string, residents int) survey.Organisation {
	o := survey.Organisation{Code: code, Name: code, Kind: survey.Municipality}
	if residents > 0 {
		o.Population = &residents
	}
	return o
}

// three run a body together; a fourth stands beside.
func region() []survey.Organisation {
	return []survey.Organisation{municipality("A", 9000), municipality("B", 10000), municipality("C", 14000), municipality("D", 20000),
		{Code: "J", Name: "J", Kind: survey.JointBody, Members: []string{"A", "B", "C"}}}
}

func costsOf(total float64) Response {
	return response(map[string]float64{"total": total, "users": 100, "workplaces": 50, "staff": 2})
}

func everybody() map[string]Response {
	return map[string]Response{"A": costsOf(1_000_000), "B": costsOf(2_000_000), "C": costsOf(3_000_000), "D": costsOf(40_000_000), "J": costsOf(10_000_001)}
}

func is(t *testing.T, what string, got *float64, want float64) {
	t.Helper()
	if got == nil || *got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// By hand: 400 + 250 + 300 + 50 = 1 000 of 1 004; 4/1 004 = 0.398 % is within the tolerance of 0.5 %. 990 lacks 14, 1.39 %.
func TestDivisionsAreHeldAgainstTheTotal(t *testing.T) {
	r := Compute(Input{Questionnaire: form(), Organisations: region(), Responses: map[string]Response{"D": response(map[string]float64{
		"total": 1004, "p1": 400, "p2": 250, "p3": 300, "p4": 50, "t1": 980, "t2": 10})}})
	d := r.Results[3].Reported.Divisions
	is(t, "pools", d[Pools].Sum, 1000)
	is(t, "lacking", d[Pools].Difference, 4)
	is(t, "lacking share", d[Pools].DifferenceShare, 4.0/1004)
	is(t, "things", &[]float64{d[Pools].Amounts["things"].Amount}[0], 550)
	is(t, "unallocated share", d[Pools].Amounts["unallocated"].Share, 0.05)
	is(t, "towers", d[Towers].Difference, 14)
	if !d[Pools].Reconciled || d[Towers].Reconciled || d[Purposes].Reason != ReasonNoAnswers || d[Purposes].Sum != nil {
		t.Errorf("%+v", d)
	}
}

// By hand: 10 000 001 kr by 9, 10 and 14 of 33 is 2 727 273.0, 3 030 303.3 and 4 242 424.7 kr; the krona that is left goes to C.
func TestAJointBodysCostsAreAllocatedByPopulation(t *testing.T) {
	r := Compute(Input{Questionnaire: form(), Organisations: region(), Responses: everybody()})
	for n, want := range []float64{2_727_273, 3_030_303, 4_242_425} {
		is(t, "part", &r.Results[n].Received[0].Total, want)
	}
	is(t, "A", r.Results[0].Allocated.Total, 3_727_273)
	is(t, "A per resident", r.Results[0].KeyFigures[PerResident].Value, 3_727_273.0/9000)
	is(t, "A per user", r.Results[0].KeyFigures[PerUser].Value, 37_272.73)
	is(t, "A per workplace", r.Results[0].KeyFigures[PerWorkplace].Value, 74_545.46)
	is(t, "D per resident", r.Results[3].KeyFigures[PerResident].Value, 2000)
	is(t, "J per user", r.Results[4].KeyFigures[PerUser].Value, 100_000.01)
	is(t, "A staff", r.Results[0].KeyFigures[StaffDensity].Value, 1000*(2+2*(9000.0/33000))/100)
	is(t, "A users per staff", r.Results[0].KeyFigures[UsersPerIT].Value, 100/(2+2*(9000.0/33000)))
	if got := r.Results[4].KeyFigures[PerResident]; got.Value != nil || got.Reason != ReasonNoPopulation {
		t.Errorf("a joint body has residents: %+v", got)
	}
	if want := (Sums{Reported: 56_000_001, Own: 46_000_000, Received: 10_000_001}); r.Sums != want {
		t.Errorf("%+v, want %+v", r.Sums, want)
	}
}

func TestAnAgreedKeyGoesBeforePopulation(t *testing.T) {
	keys := []survey.AllocationKey{{Organisation: "J", Shares: []survey.AllocationShare{{Organisation: "A", Weight: 50}, {Organisation: "B", Weight: 0}, {Organisation: "Z", Weight: 50}}}}
	r := Compute(Input{Questionnaire: form(), Organisations: region(), Responses: everybody(), Keys: keys})
	is(t, "A", &r.Results[0].Received[0].Total, 5_000_001)
	is(t, "B", &r.Results[1].Received[0].Total, 0)
	if a := r.Results[4].Allocation; a.Basis != ByAgreement || a.Unallocated != 5_000_000 {
		t.Errorf("%+v", a) // Z is not in the round
	}
	if len(r.Results[2].Received) > 0 || r.Sums.Reported != r.Sums.Own+r.Sums.Received+r.Sums.Unallocated {
		t.Errorf("%+v", r.Sums)
	}
}

// What is not known is absent, and says why; it never makes a figure smaller than it is.
func TestWhatIsMissingIsAbsentWithItsReason(t *testing.T) {
	all := everybody()
	all["D"] = response(map[string]float64{"total": 5000})
	delete(all, "J")
	organisations := region()
	organisations[3].Population = nil
	r := Compute(Input{Questionnaire: form(), Organisations: organisations, Responses: all})
	for id, want := range map[string]string{PerResident: ReasonNoPopulation, PerUser: ReasonNoUsers, PerWorkplace: ReasonNoWorkplaces, StaffDensity: ReasonNoStaff, UsersPerIT: ReasonNoUsers} {
		if got := r.Results[3].KeyFigures[id]; got.Value != nil || got.Reason != want {
			t.Errorf("%s: %+v, want %s", id, got, want)
		}
	}
	if x := r.Results[0]; x.Allocated != nil || x.AllocatedReason != ReasonNoBody || x.KeyFigures[PerUser].Reason != ReasonNoBody || x.KeyFigures[StaffDensity].Reason != ReasonNoBody {
		t.Errorf("a member without its body's costs: %+v", x)
	}
	r = Compute(Input{Questionnaire: form(), Organisations: organisations, Responses: all, Exempt: map[string]bool{"J": true}})
	is(t, "a member of an exempt body", r.Results[0].Allocated.Total, 1_000_000)

	organisations[1].Population, all["J"] = nil, costsOf(10_000_001)
	r = Compute(Input{Questionnaire: form(), Organisations: organisations, Responses: all})
	if a := r.Results[4].Allocation; a.Reason != ReasonNoPopulation || a.Unallocated != 10_000_001 || r.Sums.Unallocated != 10_000_001 {
		t.Errorf("a key without a population: %+v", a)
	}
}

// A member that has reported nothing of its own still carries its part, and is not compared by that alone.
func TestAPartAloneIsNoCost(t *testing.T) {
	all := everybody()
	delete(all, "A")
	r := Compute(Input{Questionnaire: form(), Organisations: region(), Responses: all})
	if x := r.Results[0]; x.Allocated != nil || x.AllocatedReason != ReasonNoAnswers || len(x.Received) != 1 || x.KeyFigures != nil {
		t.Errorf("%+v", x)
	}
	if r.Sums.Reported != r.Sums.Own+r.Sums.Received || r.Sums.Received != 10_000_001 {
		t.Errorf("%+v", r.Sums)
	}
}
