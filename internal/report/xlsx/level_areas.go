package xlsx

import (
	"fmt"
	"strings"

	"mogna/internal/report/model"
)

// levelAreas lists each organisation's levels by area.
func (b *book) levelAreas(d document) {
	levels := d.LevelOptions()
	columns := append(b.whose(), words(b.Say("Område", "Area"), 34), figures(b.Say("Medelnivå", "Mean level"), 12))
	for _, l := range levels {
		columns = append(columns, figures(b.level(l), 16))
	}
	columns = append(columns, figures(b.Say("Bedömda", "Assessed"), 10), figures(b.Say("Av", "Of"), 6))
	titles := b.Constructs(d.Q)
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		p := d.Organisations[o.Code].Profile
		if p == nil {
			continue
		}
		for _, a := range p.Areas {
			x := b.levelbooks[d.Questionnaire]
			its := x.of(o.Code, a.Area)
			all := strings.Join(its, ",")
			row := append(b.who(o.Code), text(b.Or(titles[a.Area], a.Area), textLook),
				number(a.Mean, importanceLook).by(fmt.Sprintf("IF(COUNT(%s)=0,%s,AVERAGE(%s))", all, quoted(model.Absent), all)))
			for _, l := range levels {
				row = append(row, whole(model.CountOf(a.Counts, l.Value)).by(x.at(l, its...)))
			}
			rows = append(rows, append(row, whole(a.Answered).by("COUNT("+all+")"), whole(a.Asked)))
		}
	}
	b.list(d, list{name: b.Say("Nivåer, områden", "Levels, areas"), columns: columns, rows: rows,
		note: b.Say("Antal förmågor på varje nivå, område för område.", "Number of capabilities at each level, area by area.")})
}
