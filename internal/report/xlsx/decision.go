package xlsx

import (
	"strconv"

	"mogna/internal/narrative"
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// decision adds what there is to decide on: a page as it is printed, with the net by year and what that hangs on. The sums can be
// worked out again.
func (b *book) decision(n int, x scoring.Scenario) {
	words := narrative.Decision(x, string(b.Language))
	l := layout{name: b.Say("Beslut ", "Decision ") + model.ScenarioPlace(n), title: b.Say("Förslag till beslut: ", "Proposal for decision: ") + x.Title,
		notes: append(append(words.Outcome, words.Sensitivity...), words.Zero...), widths: []float64{34, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18}, onePage: true}
	s := b.sheet(l)
	s.planned(n, x)
	if x.Years != nil {
		first := s.byYear(n, x)
		s.byParty(n, x)
		s.turns(x.Years.Turns)
		s.drawNet(x, first)
	}
	s.close()
}

func (s *sheet) planned(n int, x scoring.Scenario) {
	t := measure.Gather(measure.MeasurePlan, s.walker.Round)
	s.headed(t, s.Say("Åtgärd", "Measure"), s.Say("Ansvar", "Responsible"), s.Say("Beslutas av", "Decided by"), s.Say("Samverkansform", "Form of cooperation"), s.Say("Finansiering", "Financing"), s.Say("Besparingen får", "The saving goes to"))
	for k, m := range x.Measures {
		owner := ""
		if m.SavingOwner != "" {
			owner = s.Organisation(m.SavingOwner)
		}
		row := texts(wrapLook, called(k, m), m.Responsible, s.Of(model.DecisionLevels[m.DecisionLevel]), s.Of(model.Cooperations[m.Cooperation]), m.Financing, owner)
		s.add(append(row, s.figures(t, t.Find("", model.ScenarioPlace(n)+"."+strconv.Itoa(k+1)), nil)...)...)
	}
	s.benefits(n, x)
	s.linked(x)
}

func called(k int, m survey.Measure) string {
	if m.Title == "" {
		return strconv.Itoa(k + 1)
	}
	return strconv.Itoa(k+1) + ". " + m.Title
}

// headed adds a row of headings: words, and then a table's columns.
func (s *sheet) headed(t measure.Table, words ...string) {
	heads := texts(headLook, words...)
	for _, c := range s.columnsOf(t) {
		heads = append(heads, text(c.title, c.look))
	}
	s.add(heads...)
}

func (s *sheet) benefits(n int, x scoring.Scenario) {
	t := measure.Gather(measure.Benefit, s.walker.Round)
	headed := false
	for k, m := range x.Measures {
		for i, b := range m.Benefits {
			if !headed {
				s.add()
				s.headed(t, s.Say("Åtgärd", "Measure"), s.Say("Nytta", "Benefit"), s.Say("Vad", "What"), s.Say("Hos", "At"), s.Say("Räknas som pengar", "Counts as money"))
				headed = true
			}
			owner := ""
			if b.Owner != "" {
				owner = s.Organisation(b.Owner)
			}
			row := texts(wrapLook, called(k, m), s.Of(model.BenefitKinds[b.Kind]), b.Text, owner, s.Truth(b.AsMoney))
			s.add(append(row, s.figures(t, t.Find("", model.ScenarioPlace(n)+"."+strconv.Itoa(k+1)+"/"+strconv.Itoa(i+1)), nil)...)...)
		}
	}
}

func (s *sheet) linked(x scoring.Scenario) {
	headed := false
	for k, m := range x.Measures {
		for _, n := range m.Risks {
			if !headed {
				s.add()
				s.add(append(texts(headLook, s.Say("Åtgärd", "Measure")), text(s.Say("Risk R", "Risk R"), headNumberLook), text(s.Say("Hot", "Threat"), headLook))...)
				headed = true
			}
			threat := s.Say("Inte i rapporten", "Not in the report")
			for _, r := range s.model.Comparison.Risks {
				if r.Number == n {
					threat = r.Threat
				}
			}
			s.add(text(called(k, m), wrapLook), whole(n), text(threat, wrapLook))
		}
	}
}

// byYear has a row for each year, and below them what they come to; the net of a year follows from its row, and the present value
// from the nets. It gives the row of the first year.
func (s *sheet) byYear(n int, x scoring.Scenario) (top int) {
	s.add()
	t := measure.Gather(measure.YearAmounts, s.walker.Round)
	s.headed(t, s.Say("År", "Year"))
	top = s.row + 1
	for k := range x.Years.Years {
		r := strconv.Itoa(s.row + 1)
		formulas := map[string]string{"scenario_year_net": "D" + r + "+E" + r + "-B" + r + "-C" + r, "scenario_year_cumulative": "SUM(F$" + strconv.Itoa(top) + ":F" + r + ")"}
		s.add(append([]cell{text(strconv.Itoa(x.Years.FirstYear+k), textLook)}, s.figures(t, t.Find("", measure.YearOf(model.ScenarioPlace(n), x.Years, k)), formulas)...)...)
	}
	net := "F" + strconv.Itoa(top) + ":F" + strconv.Itoa(s.row)
	s.add()
	all := measure.Gather(measure.OverYears, s.walker.Round)
	r := all.Find("", model.ScenarioPlace(n))
	s.add(text(s.Say("Mått", "Metric"), headLook), text(s.Say("Värde", "Value"), headNumberLook))
	rate := ""
	for _, m := range all.Columns {
		if !r.Has(m) {
			continue
		}
		c := s.figure(r.Of(m))
		switch m.ID {
		case "scenario_interest":
			rate = "B" + strconv.Itoa(s.row+1)
		case "scenario_total":
			c = c.by("SUM(" + net + ")")
		case "scenario_present_value":
			c = c.by("NPV(" + rate + "/100," + net + ")*(1+" + rate + "/100)")
		}
		s.add(text(m.ColumnTitle(string(s.Language)), textLook), c)
	}
	return top
}

func (s *sheet) byParty(n int, x scoring.Scenario) {
	if len(x.Years.Parties) == 0 {
		return
	}
	s.add()
	heads := texts(headLook, s.Say("Netto per organisation, kr", "Net by organisation, SEK"))
	for k := range x.Years.Years {
		heads = append(heads, text(strconv.Itoa(x.Years.FirstYear+k), headNumberLook))
	}
	s.add(append(heads, text(s.Say("Alla år", "All years"), headNumberLook))...)
	t := measure.Gather([]*measure.Measure{measure.PartyNet, measure.PartyTotal}, s.walker.Round)
	for _, p := range x.Years.Parties {
		row := []cell{text(s.Organisation(p.Organisation), textLook)}
		for k := range p.Net {
			row = append(row, s.figure(t.Find(p.Organisation, measure.YearOf(model.ScenarioPlace(n), x.Years, k)).Of(measure.PartyNet)))
		}
		last := strconv.Itoa(s.row + 1)
		sum := s.figure(t.Find(p.Organisation, model.ScenarioPlace(n)).Of(measure.PartyTotal)).by("SUM(B" + last + ":" + columnName(1+len(p.Net)) + last + ")")
		s.add(append(row, sum)...)
	}
}

func (s *sheet) turns(turns []scoring.Turn) {
	if len(turns) == 0 {
		return
	}
	s.add()
	s.add(append(texts(headLook, s.Say("Vad som vänder nuvärdet", "What turns the present value")), append(texts(headNumberLook, s.Say("Åtgärd", "Measure"), s.Say("Antaget", "Assumed"), s.Say("Vänder vid", "Turns at")), text(s.Say("Inom bedömt lägst och högst", "Within the estimated range"), headLook))...)...)
	for _, t := range turns {
		of := cell{}
		if t.Measure > 0 {
			of = whole(t.Measure)
		}
		s.add(text(s.Of(model.Assumptions[t.Assumption]), textLook), of, cell{t.Now, levelLook}, cell{t.At, levelLook}, text(s.Truth(t.Within), textLook))
	}
}
