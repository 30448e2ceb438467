package xlsx

import (
	"fmt"
	"strings"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// The columns before the levels: id, area, capability.
const capabilityColumns = 3

// heat adds the table capability × organisation, coloured by level, and what the levels are in all.
func (b *book) heat(d document) {
	name := b.Say("Förmågor", "Capabilities")
	x, levels, organisations := b.levelbooks[d.Questionnaire], d.LevelOptions(), b.arranged
	others := measure.Gather(measure.Capability, b.walker.Over(d)).Filled("median", "n") // which have formulas
	s := b.sheet(layout{name: x.sheet, taken: true, title: name + " – " + b.Of(d.Q.Title), widths: heatWidths(len(organisations), len(others.Columns), len(levels)),
		head: 1, side: capabilityColumns, onePage: len(organisations) <= 25,
		notes: []string{b.Say("Kursiv siffra: nivån är ärvd från en gemensam organisation, se bladet om ärvda nivåer. – betyder att nivån saknas, U att organisationen är undantagen. Fördelningen och medianen gäller kommunerna: n är hur många som har en nivå, och kolumnen efter hur många det kunde vara.",
			"Number in italics: the level is inherited from a joint body, see the sheet of inherited levels. – means that there is no level, E that the organisation is exempt. The distribution and the median cover the municipalities: n is how many have a level, and the next column how many there could be.")}})
	s.heatHead(others, levels)
	top := s.row + 1
	areas := s.Constructs(d.Q)
	for _, c := range d.RatedItems() {
		s.heatRow(x, d, c, areas[c.Construct], others, levels)
	}
	s.colour(levels, capabilityColumns+1, top, capabilityColumns+len(organisations), s.row)
	s.colourHeads(levels, capabilityColumns+len(organisations)+len(others.Columns)+4, top-1)
	s.close()
}

func heatWidths(organisations, others, levels int) []float64 {
	widths := []float64{8, 32, 40}
	for range organisations {
		widths = append(widths, 4.7)
	}
	widths = append(widths, 8, 5, 5)
	for range others {
		widths = append(widths, 8)
	}
	for range levels {
		widths = append(widths, 4.7)
	}
	return append(widths, 44)
}

func (s *sheet) heatHead(others measure.Table, levels []survey.Option) {
	heads := texts(headLook, "Id", s.Say("Område", "Area"), s.Say("Förmåga", "Capability"))
	for _, o := range s.arranged {
		look := turnedLook
		if o.Code == s.model.Own {
			look = turnedMineLook
		}
		heads = append(heads, text(o.Name, look))
	}
	heads = append(heads, text("Median", turnedLook), text("n", turnedLook), text(s.Say("av", "of"), turnedLook))
	for _, m := range others.Columns {
		heads = append(heads, text(s.Of(m.Title), turnedLook))
	}
	for _, l := range levels {
		heads = append(heads, text(s.level(l), turnedLook))
	}
	s.addHigh(115, append(heads, text(s.Say("Ligger högst", "Highest"), headLook))...)
}

// level is a level's value with its name.
func (b *book) level(l survey.Option) string { return model.Exact(l.Value) + " " + b.Of(l.Label) }

func (s *sheet) heatRow(x *levelbook, d document, c survey.Item, area string, others measure.Table, levels []survey.Option) {
	row := texts(textLook, c.ID, area, s.Of(c.Text))
	for _, o := range s.arranged {
		row = append(row, s.levelOf(x, o.Code, d.Organisations[o.Code], c.ID))
	}
	row = append(row, s.overMunicipalities(x, d, c.ID)...)
	for _, m := range others.Columns {
		row = append(row, s.figure(others.Find("", c.ID).Of(m)))
	}
	for _, l := range levels {
		at := cell{model.CountOf(d.Capabilities[c.ID].Distribution, l.Value), levelLook}
		if x.towns > 0 {
			at = at.by(x.at(l, x.across(c.ID)))
		}
		row = append(row, at)
	}
	var leaders []string
	for _, code := range d.Capabilities[c.ID].Leaders {
		leaders = append(leaders, s.Organisation(code))
	}
	s.add(append(row, text(strings.Join(leaders, ", "), textLook))...)
}

// overMunicipalities are a capability's median over the municipalities, how many it is of, and out of how many.
func (s *sheet) overMunicipalities(x *levelbook, d document, id string) []cell {
	r, all := d.Capabilities[id], x.across(id)
	row := []cell{s.because(r.Median, r.Reason, medianLook), {r.N, levelLook}, {x.asked(d.Organisations, id), levelLook}}
	formulas := []string{s.medianOver(x, id), "COUNT(" + all + ")", fmt.Sprintf("COUNTIF(%s,%s)", all, quoted("<>"+x.exemption))}
	for n := range row {
		if x.towns > 0 {
			row[n] = row[n].by(formulas[n])
		}
	}
	return row
}

// medianOver is the formula of a capability's median, or of the reason why there is none.
func (s *sheet) medianOver(x *levelbook, id string) string {
	all, n := x.across(id), one("", capabilityColumns+len(s.arranged)+2, x.row[id])
	of := n
	of.left, of.right = n.left+1, n.right+1
	return fmt.Sprintf("IF(%s=0,%s,IF(%s<%s*%s,%s,MEDIAN(%s)))", n.inRow(), quoted(s.Short(scoring.ReasonNoAnswers)),
		n.inRow(), x.minShare, of.inRow(), quoted(s.Short(scoring.ReasonCoverage)), all)
}

func (s *sheet) levelOf(x *levelbook, code string, r scoring.OrganisationResult, id string) cell {
	l, there := r.Levels[id]
	switch {
	case !there:
		return cell{x.without(code), noLevelLook}
	case x.column[l.InheritedFrom] > 0:
		return x.inherited(l, code, id)
	case l.InheritedFrom != "":
		return cell{l.Value, inheritedLook}
	}
	return cell{l.Value, levelLook}
}
