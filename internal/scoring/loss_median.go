package scoring

import (
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

// MedianLoss is the municipalities' median total, and between what it could be if those that have no total had one, and if everybody
// had answered.
type MedianLoss struct {
	Now     float64  `json:"now"`
	Lacking []string `json:"lacking,omitempty"` // names of the municipalities without a total
	IfThey  Bounds   `json:"ifThey"`
	IfAll   Bounds   `json:"ifAll"`
}

// medianLoss is of a questionnaire on which the municipalities can be compared by now, and nil of others.
func medianLoss(d Document, organisations []OrganisationInfo, lacking []LackingOrganisation) *MedianLoss {
	if d.Total == nil || d.Total.Benchmark.Median == nil || d.Total.Benchmark.Bounds == nil {
		return nil
	}
	m := &MedianLoss{Now: *d.Total.Benchmark.Median, IfAll: d.Total.Benchmark.Bounds.Median}
	var shown []float64
	for _, o := range organisations {
		if x := d.Organisations[o.Code].Total; o.Kind == survey.Municipality && x != nil && x.Value != nil {
			shown = append(shown, *x.Value)
		}
	}
	for _, o := range lacking {
		if x := d.Organisations[o.Code].Total; o.Kind == survey.Municipality && (x == nil || x.Value == nil) {
			m.Lacking = append(m.Lacking, o.Name)
		}
	}
	with := func(score float64) float64 {
		median, _ := stats.Quantile(append(slices.Repeat([]float64{score}, len(m.Lacking)), shown...), 0.5)
		return median
	}
	m.IfThey = Bounds{with(0), with(100)}
	return m
}

// say tells what the median could become.
func (m *MedianLoss) say() (lines []survey.Text) {
	if m == nil {
		return nil
	}
	told := func(sv, en string, b Bounds) {
		if b.High-b.Low < 1 { // hardly anything
			return
		}
		lines = append(lines, survey.Say("Om "+sv+" svarar kan kommunernas median bli mellan %.0f och %.0f\u00a0%%. Nu är den %.0f\u00a0%%.",
			"If "+en+", the municipalities’ median could be between %.0f%% and %.0f%%. It is now %.0f%%.", b.Low, b.High, m.Now))
	}
	if len(m.Lacking) > 0 {
		told(namesList(survey.Swedish, m.Lacking), namesList(survey.English, m.Lacking)+" answered", m.IfThey)
	}
	if m.IfAll != m.IfThey {
		told("alla inbjudna", "everyone invited had answered", m.IfAll)
	}
	return lines
}
