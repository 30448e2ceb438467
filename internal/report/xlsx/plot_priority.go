package xlsx

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"mogna/internal/report/svg"
	"mogna/internal/survey"
)

const mostPressing = 10 // capabilities that bear their ids in it, where there is room

// plotPriority adds the sheet that holds how much each capability matters against how far the municipalities have come.
func (b *book) plotPriority(d document) {
	p := plot{name: b.Say("Diagram, vikt och nivå", "Charts, importance"), title: b.Say("Vikt och nivå i diagram", "Importance and level in a chart"),
		columns: append(b.whats(), figures(b.Say("Vikt", "Importance"), 10), figures(b.Say("Median", "Median"), 10)),
		notes: []string{b.Say("Varje punkt är en förmåga. Nederst till höger: det som är viktigt och där kommunerna inte har kommit långt. Börja där.",
			"Each point is a capability. At the bottom right: what matters and where the municipalities have not come far. Start there."),
			b.Say("De förmågor där vikten gånger avståndet till nivå 3 är störst står först. De tio första är mörka, och namngivna där det får plats. Ordningen räknas inte om.",
				"The capabilities where importance times the gap to level 3 is greatest come first. The first ten are dark, and named where there is room. The order is not recalculated.")}}
	x := b.levelbooks[d.Questionnaire]
	median := capabilityColumns + len(b.arranged) + 1
	all := b.pressing(d)
	for _, c := range all {
		stands := b.weighed[c.id]
		p.rows = append(p.rows, append(b.what(d, c.id), cell{c.importance, importanceLook}.by(one(stands.sheet, stands.column, stands.first).inRow()),
			cell{c.level, indexLook}.by(one(x.sheet, median, x.row[c.id]).inRow())))
	}
	points := len(p.rows)
	if points == 0 {
		return
	}
	least, most := bounds(d.LevelOptions())
	p.rows = append(p.rows, nil)
	for _, l := range [][]float64{{svg.ImportanceCut, least}, {svg.ImportanceCut, most}, {0, svg.LevelCut}, {1, svg.LevelCut}} {
		p.rows = append(p.rows, []cell{text(b.Say("Gräns", "Boundary"), textLook), text(blank, textLook), {l[0], importanceLook}, {l[1], indexLook}})
	}
	p.charts = func(s *sheet, first int) []nativeChart {
		return []nativeChart{s.priorityChart(first, all, least, most)}
	}
	b.plot(d, p)
}

// pressed is a capability with an importance and a median.
type pressed struct {
	id                string
	importance, level float64
}

// pressing are they, first where the importance times the steps to the usual target is greatest.
func (b *book) pressing(d document) []pressed {
	var all []pressed
	for _, c := range d.RatedItems() {
		if importance, level := b.importanceOf(c.ID), d.Capabilities[c.ID].Median; importance != nil && level != nil {
			all = append(all, pressed{c.ID, *importance, *level})
		}
	}
	weight := func(p pressed) float64 { return p.importance * max(0, usualTarget-p.level) }
	slices.SortStableFunc(all, func(p, q pressed) int { return cmp.Compare(weight(q), weight(p)) })
	return all
}

// importanceOf is what the raters of the round have said about a capability.
func (b *book) importanceOf(id string) (importance *float64) {
	for _, d := range b.documents {
		if d.Questionnaire.Kind != survey.Importance {
			continue
		}
		for _, c := range d.RatedItems() {
			if c.ID == id && c.Capability == "" || c.Capability == id {
				importance = d.Capabilities[c.ID].Importance
			}
		}
	}
	return importance
}

func bounds(levels []survey.Option) (least, most float64) {
	return levels[0].Value, levels[len(levels)-1].Value
}

func (s *sheet) priorityChart(first int, all []pressed, least, most float64) nativeChart {
	points := len(all)
	const idColumn, nameColumn, importanceAt, levelAt = 1, 2, 3, 4
	c := nativeChart{title: s.Say("Vikt och nivå", "Importance and level"), kind: excelize.Scatter, high: 640, labelled: true,
		across: axis{s.Say("Vikt, 0–1", "Importance, 0–1"), 0, 1, 0}, up: axis{s.Say("Kommunernas median, nivå", "The municipalities’ median, level"), least, most, 1},
		alt: fmt.Sprintf(s.Say("Punktdiagram över %d förmågor med vikten vågrätt och kommunernas median lodrätt. Linjerna går vid vikten 0,5 och nivån 2,5. Talen står i tabellen bredvid.",
			"Scatter chart of %d capabilities with importance across and the municipalities’ median up. The lines are at importance 0.5 and level 2.5. The numbers are in the table beside it."), points)}
	foremost := min(points, mostPressing)
	nameless, last := s.column(nameColumn, first+points+1, first+points+1), first+points-1
	dot := func(name string, from, to int, colour string) {
		d := dots(name, s.column(importanceAt, from, to), s.column(levelAt, from, to), false)
		d.Marker.Fill = fill(colour)
		c.series = append(c.series, d)
	}
	if foremost < points {
		dot(nameless, first+foremost, last, paleMark)
	}
	for _, row := range []int{first + points + 1, first + points + 3} {
		c.series = append(c.series, stroke(nameless, s.column(importanceAt, row, row+1), s.column(levelAt, row, row+1)))
	}
	for n, free := range roomForNames(placesOf(all[:foremost]), 0.06, 0.2) {
		name := nameless
		if free {
			name = s.column(idColumn, first+n, first+n)
		}
		dot(name, first+n, first+n, markInk)
	}
	return c
}

func placesOf(all []pressed) []dot {
	var places []dot
	for _, p := range all {
		places = append(places, dot{p.importance, p.level})
	}
	return places
}
