package narrative

import (
	"mogna/internal/economy"
	"mogna/internal/survey"
)

// Ranking is the municipalities' total scores, in alphabetical order, each with the places that it may have where all hold at once.
type Ranking struct {
	Questionnaire string      `json:"questionnaire"`
	N             int         `json:"n"` // how many have a score
	Rows          []RankedRow `json:"rows"`
}

// RankedRow is one municipality's total score, or the reason why there is none to show.
type RankedRow struct {
	Organisation string   `json:"organisation"`
	Score        *float64 `json:"score,omitempty"`
	Low          *float64 `json:"low,omitempty"`
	High         *float64 `json:"high,omitempty"`
	PlaceLow     int      `json:"placeLow,omitempty"`
	PlaceHigh    int      `json:"placeHigh,omitempty"`
	Reason       string   `json:"reason,omitempty"`
}

// Figure is one of the three that are shown large: the median score, how many important capabilities are weak, the median cost. Each
// stands in the comparison, or counts what does.
type Figure struct {
	ID            FigureID           `json:"id"`
	Questionnaire string             `json:"questionnaire"`
	Value         *float64           `json:"value,omitempty"`
	Low           *float64           `json:"low,omitempty"` // of a score: what the missing could make it; of a cost: the lowest
	High          *float64           `json:"high,omitempty"`
	Of            int                `json:"of,omitempty"`     // of so many important capabilities with a level
	N             int                `json:"n"`                // municipalities behind it
	All           int                `json:"all"`              // municipalities that are asked
	Reason        string             `json:"reason,omitempty"` // why there is none
	Own           map[string]float64 `json:"own,omitempty"`    // the same of each municipality, by code
}

// FigureID names a figure of the conclusion.
type FigureID string

// The figures, in the order in which they stand.
const (
	MedianScore  FigureID = "median-score"
	WeakAndVital FigureID = "important-and-weak"
	MedianCost   FigureID = "cost-per-resident"
)

func (t *teller) keyFigures() []Figure {
	list := []Figure{}
	add := func(kind survey.Kind, of func(document) *Figure) {
		if d, there := t.first(kind); there {
			if f := of(d); f != nil {
				f.Questionnaire, f.All = d.q.ID, t.municipalities(d)
				list = append(list, *f)
			}
		}
	}
	add(survey.Maturity, t.scoreFigure)
	add(survey.Capability, t.weakFigure)
	add(survey.EconomyFigures, t.costFigure)
	return list
}

func (t *teller) scoreFigure(d document) *Figure {
	if d.Total == nil {
		return nil
	}
	b := d.Total.Benchmark
	f := Figure{ID: MedianScore, Value: b.Median, N: b.N, Reason: b.Reason, Own: map[string]float64{}}
	if b.Bounds != nil && b.Median != nil {
		f.Low, f.High = &b.Bounds.Median.Low, &b.Bounds.Median.High
	}
	for _, o := range t.c.Organisations {
		if total := d.Organisations[o.Code].Total; total != nil && total.Value != nil {
			f.Own[o.Code] = *total.Value
		}
	}
	return &f
}

// weakFigure counts the important capabilities whose median is not good, and those of each organisation.
func (t *teller) weakFigure(d document) *Figure {
	weak, _ := t.importantAndWeak(d, medians(d))
	important := t.important(d, medians(d))
	if important == 0 {
		return nil
	}
	n := float64(len(weak))
	f := Figure{ID: WeakAndVital, Value: &n, Of: important, Own: map[string]float64{}}
	for _, o := range t.c.Organisations {
		r := d.Organisations[o.Code]
		if r.Profile == nil {
			continue
		}
		if o.Kind == survey.Municipality {
			f.N++
		}
		own, _ := t.importantAndWeak(d, ownLevels(r))
		f.Own[o.Code] = float64(len(own))
	}
	return &f
}

func (t *teller) costFigure(d document) *Figure {
	if d.Economy == nil {
		return nil
	}
	b := d.Economy.KeyFigures[economy.PerResident]
	f := Figure{ID: MedianCost, Value: b.Median, N: b.N, Reason: b.Reason, Own: map[string]float64{}}
	if b.Median != nil {
		f.Low, f.High = b.Min, b.Max
	}
	for _, o := range t.c.Organisations {
		if x := d.Organisations[o.Code].Economy; x != nil && x.KeyFigures[economy.PerResident].Value != nil {
			f.Own[o.Code] = *x.KeyFigures[economy.PerResident].Value
		}
	}
	return &f
}
