package figurestest

import (
	"strconv"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func (f *figures) targets(t *survey.Targets) {
	if t == nil {
		return
	}
	for id, x := range t.Capability {
		f.put(subject{id: id}, "target/level", x)
	}
	for code, x := range t.Organisation {
		f.put(subject{organisation: code}, "target/level", x)
	}
}

func (f *figures) scenarios(list []scoring.Scenario) {
	for n, x := range list {
		s := subject{id: "S" + strconv.Itoa(n+1)}
		f.put(s, "scenario/id", float64(x.ID))
		f.whole(s, "scenario/position", x.Position)
		f.put(s, "scenario/revision", float64(x.Revision))
		for k, m := range x.Measures {
			f.measure(s.of(s.id+"."+strconv.Itoa(k+1)), m)
		}
		for _, note := range x.Notes {
			f.whole(s.of(s.id+"."+strconv.Itoa(note.Measure)), "note/"+name(note.Code)+"/"+name(note.Capability), note.Measure)
		}
		for _, o := range x.Organisations {
			f.outcome(subject{organisation: o.Organisation, id: s.id}, o)
		}
		f.outcome(s, x.Region)
		f.years(s, x.Years)
	}
}

func (f *figures) measure(s subject, m survey.Measure) {
	f.put(s, "measure/to-level", m.ToLevel)
	f.put(s, "measure/cost", float64(m.YearlyCost))
	f.put(s, "measure/saving", float64(m.YearlySaving))
	for _, x := range m.Shares {
		f.put(subject{organisation: x.Organisation, id: s.id}, "measure/share", x.Weight)
	}
	f.plan(s, m)
}

func (f *figures) outcome(s subject, o scoring.ScenarioOutcome) {
	f.whole(s, "scenario/levels", o.Levels)
	f.beforeAfter(s, "scenario/attainment", o.Attainment)
	f.beforeAfter(s, "scenario/gap", o.Gap)
	f.some(s, "scenario/cost", o.Amounts.Cost)
	f.some(s, "scenario/saving", o.Amounts.Saving)
	f.some(s, "scenario/net", o.Amounts.Net)
	f.some(s, "scenario/received", o.Received)
	f.beforeAfter(s, "scenario/cost-per-resident", o.CostPerResident)
	f.counted(s, "scenario/municipalities", o.N)
	f.counted(s, "scenario/municipalities-asked", o.Of)
	for _, r := range o.Raised {
		level := s.of(s.id + "/" + r.Capability)
		f.put(level, "scenario/level-from", r.From)
		f.put(level, "scenario/level-to", r.To)
		f.whole(level, "scenario/level-measure", r.Measure)
	}
}

func (f *figures) beforeAfter(s subject, measure string, x scoring.BeforeAfter) {
	f.some(s, measure+"-before", x.Before)
	f.some(s, measure+"-after", x.After)
}
