package figurestest

import (
	"strconv"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func (f *figures) plan(s subject, m survey.Measure) {
	f.counted(s, "measure/one-off", int(m.OneOff))
	f.counted(s, "measure/start-year", m.StartYear)
	f.counted(s, "measure/years", m.Years)
	f.counted(s, "measure/ramp", m.Ramp)
	if r := m.Ranges; r != nil {
		f.span(s, "measure/one-off", r.OneOff)
		f.span(s, "measure/cost", r.YearlyCost)
		f.span(s, "measure/saving", r.YearlySaving)
	}
	for _, n := range m.Risks {
		f.whole(s.of(s.id+"/R"+strconv.Itoa(n)), "measure/risk", n)
	}
	for n, b := range m.Benefits {
		of := s.of(s.id + "/" + strconv.Itoa(n+1))
		f.counted(of, "measure/benefit-hours", int(b.Hours))
		f.counted(of, "measure/benefit-value", int(b.Value))
		f.span(of, "measure/benefit", b.Range)
	}
}

func (f *figures) span(s subject, measure string, x *survey.Span) {
	if x != nil {
		f.whole(s, measure+"-low", int(x.Low))
		f.whole(s, measure+"-high", int(x.High))
	}
}

func (f *figures) years(s subject, y *scoring.ScenarioYears) {
	if y == nil {
		return
	}
	f.whole(s, "scenario/first-year", y.FirstYear)
	f.whole(s, "scenario/horizon", y.Horizon)
	f.put(s, "scenario/interest", y.Interest)
	f.counted(s, "scenario/interest-year", y.InterestYear)
	f.estimate(s, "scenario/total", y.Total)
	f.estimate(s, "scenario/present-value", y.PresentValue)
	f.some(s, "scenario/payback", y.Payback)
	f.some(s, "scenario/internal-rate", y.InternalRate)
	f.counted(s, "scenario/hours", int(y.Hours))
	f.counted(s, "scenario/uncounted", int(y.Uncounted))
	for n, a := range y.Years {
		of := s.of(s.id + "/" + strconv.Itoa(y.FirstYear+n))
		f.put(of, "scenario/year-investment", a.Investment)
		f.put(of, "scenario/year-cost", a.Cost)
		f.put(of, "scenario/year-saving", a.Saving)
		f.put(of, "scenario/year-valued", a.Valued)
		f.put(of, "scenario/year-net", a.Net)
		f.put(of, "scenario/year-cumulative", a.Cumulative)
	}
	for _, p := range y.Parties {
		for n, net := range p.Net {
			f.put(subject{organisation: p.Organisation, id: s.id + "/" + strconv.Itoa(y.FirstYear+n)}, "scenario/party-net", net)
		}
		f.put(subject{organisation: p.Organisation, id: s.id}, "scenario/party-total", p.Total)
	}
	for n, t := range y.Turns {
		of := s.of(s.id + "/" + strconv.Itoa(n+1))
		f.counted(of, "scenario/turn-measure", t.Measure)
		f.put(of, "scenario/turn-now", t.Now)
		f.put(of, "scenario/turn-at", t.At)
	}
}

func (f *figures) estimate(s subject, measure string, e scoring.Estimate) {
	f.put(s, measure+"-low", e.Low)
	f.put(s, measure, e.Likely)
	f.put(s, measure+"-high", e.High)
}
