package xlsx

import (
	"fmt"
	"slices"
	"strings"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// levels adds a sheet that counts each organisation's capabilities by level.
func (b *book) levels(d document) {
	name, levels := b.Say("Nivåer", "Levels"), d.LevelOptions()
	widths := []float64{10, 28}
	for range len(levels) + 4 {
		widths = append(widths, 16)
	}
	s := b.sheet(layout{name: b.nameFor(name, d), title: name + " – " + b.Of(d.Q.Title), widths: widths, head: 1, side: nameColumns, onePage: true,
		notes: []string{b.Say("Antal förmågor på varje nivå, ärvda nivåer inräknade.", "Number of capabilities at each level, inherited levels included.") + " " + b.means("strength", "weakness")}})
	heads := texts(headLook, s.Say("Kod", "Code"), s.Say("Organisation", "Organisation"))
	for _, l := range levels {
		heads = append(heads, text(s.level(l), headNumberLook))
	}
	s.add(append(heads, texts(headNumberLook, s.Say("Bedömda", "Assessed"), s.Say("Av", "Of"), s.Say("Styrkor", "Strengths"),
		s.Say("Svagheter", "Weaknesses"))...)...)
	for _, o := range b.arranged {
		s.profile(b.levelbooks[d.Questionnaire], o, d.Organisations[o.Code], levels)
	}
	s.close()
}

func (s *sheet) profile(x *levelbook, o scoring.OrganisationInfo, r scoring.OrganisationResult, levels []survey.Option) {
	row := s.who(o.Code)
	if r.Profile == nil {
		s.add(append(row, cell{s.Short(r.Reason), reasonLook})...)
		return
	}
	p := r.Profile
	for _, l := range levels {
		row = append(row, whole(model.CountOf(p.Counts, l.Value)).by(x.at(l, x.all(o.Code))))
	}
	s.add(append(row, whole(p.Answered).by("COUNT("+x.all(o.Code)+")"), whole(p.Asked),
		whole(len(p.Strengths)).by(x.beyond(o.Code, ">=", x.strength)), whole(len(p.Weaknesses)).by(x.beyond(o.Code, "<=", x.weakness)))...)
}

// levelAreas lists each organisation's levels by area.
func (b *book) levelAreas(d document) {
	levels := d.LevelOptions()
	t := measure.Gather(measure.Levels, b.walker.Of(d))
	columns := slices.Concat(b.whose(), []column{words(b.Say("Område", "Area"), 34)}, b.columnsOf(t))
	for _, l := range levels {
		columns = append(columns, figures(b.level(l), 16))
	}
	x, titles := b.levelbooks[d.Questionnaire], b.Constructs(d.Q)
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		p := d.Organisations[o.Code].Profile
		if p == nil {
			continue
		}
		for _, a := range p.Areas {
			its := x.of(o.Code, a.Area)
			all := strings.Join(its, ",")
			row := slices.Concat(b.who(o.Code), texts(textLook, b.Or(titles[a.Area], a.Area)), b.figures(t, t.Find(o.Code, a.Area), map[string]string{
				"mean_level": fmt.Sprintf("IF(COUNT(%s)=0,%s,AVERAGE(%s))", all, quoted(model.Absent), all), "capabilities_answered": "COUNT(" + all + ")"}))
			for _, l := range levels {
				row = append(row, whole(model.CountOf(a.Counts, l.Value)).by(x.at(l, its...)))
			}
			rows = append(rows, row)
		}
	}
	b.list(d, list{name: b.Say("Nivåer, områden", "Levels, areas"), columns: columns, rows: rows,
		note: b.Say("Antal förmågor på varje nivå, område för område.", "Number of capabilities at each level, area by area.")})
}

// inherited lists the levels that organisations have from a joint body, and from which.
func (b *book) inherited(d document) {
	columns := append(append(b.whose(), b.whats()...), words(b.Say("Nivå", "Level"), 9), words(b.Say("Ärvd från", "Inherited from"), 28))
	b.list(d, list{name: b.Say("Ärvda nivåer", "Inherited levels"), columns: columns, rows: b.inheritedRows(d),
		note: b.Say("Den som är medlem i en gemensam organisation ärver dess nivå där den inte har angett någon egen.",
			"A member of a joint body inherits its level where it has not given one of its own.")})
}

func (b *book) inheritedRows(d document) [][]cell {
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		for _, c := range d.RatedItems() {
			l := d.Organisations[o.Code].Levels[c.ID]
			if l.InheritedFrom == "" {
				continue
			}
			row := append(append(b.who(o.Code), b.what(d, c.ID)...), cell{l.Value, inheritedLook})
			rows = append(rows, append(row, text(b.Organisation(l.InheritedFrom), textLook)))
		}
	}
	return rows
}
