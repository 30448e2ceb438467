package xlsx

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/survey"
)

const mostPressing = 10 // capabilities that bear their names in it, where there is room

// plotPriority adds the sheet that holds how much each capability matters against how many of the municipalities are good at it.
func (b *book) plotPriority(d document) {
	told := b.mostPressing()
	p := plot{name: b.Say("Diagram, vikt och nivå", "Charts, importance"), title: b.Say("Vikt och nivå i diagram", "Importance and level in a chart"),
		columns: append(b.whats(), figures(b.Say("Vikt", "Importance"), 10), figures(b.Say("Median", "Median"), 10), figures(fmt.Sprintf(b.Say("Når %s", "Reach %s"), told.Good), 12)),
		notes: []string{b.Say("Varje punkt är en förmåga. Överst till vänster: det som är viktigt och där få kommuner når nivån god. Börja där.",
			"Each point is a capability. At the top left: what matters and where few municipalities reach the level good. Start there."),
			b.Say("De viktiga och svaga förmågorna står först, de viktigaste överst: vikten är minst 0,5 och kommunernas median når inte nivån god.",
				"The important and weak capabilities come first, the most important at the top: the importance is at least 0.5, and the municipalities’ median does not reach the level good."),
			b.Say("De är mörka. De tio första har namn eller id där det får plats. Ordningen räknas inte om.",
				"They are dark. The first ten have a name or an id where there is room. The order is not recalculated.")}}
	x := b.levelbooks[d.Questionnaire]
	median := capabilityColumns + len(b.arranged) + 1
	all, weak := b.pressing(d, told)
	for _, c := range all {
		stands := b.weighed[c.id]
		share := cell{c.share, shareLook}
		if x.towns > 0 {
			share = share.by(x.good(c.id))
		}
		p.rows = append(p.rows, append(b.what(d, c.id), cell{c.importance, importanceLook}.by(one(stands.sheet, stands.column, stands.first).inRow()),
			cell{c.level, indexLook}.by(one(x.sheet, median, x.row[c.id]).inRow()), share))
	}
	if len(all) == 0 {
		return
	}
	p.rows = append(p.rows, nil)
	for _, l := range [][]float64{{lowest(all), half}, {highest(all), half}, {narrative.ImportanceCut, 0}, {narrative.ImportanceCut, 1}} {
		p.rows = append(p.rows, append(texts(textLook, b.Say("Gräns", "Boundary"), blank), cell{l[0], importanceLook}, cell{}, cell{l[1], shareLook}))
	}
	p.charts = func(s *sheet, first int) []nativeChart {
		return []nativeChart{s.priorityChart(told, first, all, weak)}
	}
	b.plot(d, p)
}

const half = 0.5 // of the municipalities

// mostPressing is what is important and weak among the municipalities.
func (b *book) mostPressing() narrative.Pressing {
	return narrative.MostPressing(b.model.Comparison, model.Questionnaires(b.documents), string(b.Language), "")
}

// pressed is a capability with an importance and a median, and the share of the municipalities that are good at it.
type pressed struct {
	id                       string
	name                     string
	importance, level, share float64
}

// pressing are they, the important and weak first, of which there are so many, and then by importance.
func (b *book) pressing(d document, told narrative.Pressing) (all []pressed, weak int) {
	for _, c := range d.RatedItems() {
		good, of := d.Good(c.ID)
		if importance, level := b.importanceOf(c.ID), d.Capabilities[c.ID].Median; importance != nil && level != nil && of > 0 {
			all = append(all, pressed{c.ID, b.Of(c.Text), *importance, *level, float64(good) / float64(of)})
		}
	}
	place := func(p pressed) int {
		if n := slices.Index(told.Capabilities, p.id); n >= 0 {
			return n
		}
		return len(told.Capabilities)
	}
	slices.SortStableFunc(all, func(p, q pressed) int {
		return cmp.Or(cmp.Compare(place(p), place(q)), cmp.Compare(q.importance, p.importance))
	})
	return all, min(len(told.Capabilities), len(all))
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

func (s *sheet) priorityChart(told narrative.Pressing, first int, all []pressed, weak int) nativeChart {
	points := len(all)
	const blankColumn, importanceAt, shareAt = 2, 3, 5 // the boundaries' names are blank
	title := strings.TrimSuffix(told.Finding, ".")
	if title == "" {
		title = s.Say("Vikt och nivå", "Importance and level")
	}
	c := nativeChart{title: title, kind: excelize.Scatter, high: 640, labelled: true,
		across: axis{fmt.Sprintf(s.Say("Andel av kommunerna som når nivån %s", "Share of the municipalities that reach the level %s"), told.Good), 0, 1, 0.2},
		up:     axis{s.Say("Vikt", "Importance"), lowest(all), highest(all), 0.1},
		alt: fmt.Sprintf(s.Say("Punktdiagram över %d förmågor: andelen av kommunerna som når nivån god vågrätt, vikten lodrätt. Linjerna går vid hälften och vid vikten 0,5. Talen står i tabellen bredvid.",
			"Scatter chart of %d capabilities: the share of the municipalities that reach the level good across, the importance up. The lines are at half and at importance 0.5. The numbers are in the table beside it."), points)}
	named := min(weak, mostPressing)
	nameless, last := s.column(blankColumn, first+points+1, first+points+1), first+points-1
	dot := func(name string, from, to int, colour string) {
		d := dots(name, s.column(shareAt, from, to), s.column(importanceAt, from, to), false)
		d.Marker.Fill = fill(colour)
		c.series = append(c.series, d)
	}
	if weak < points {
		dot(nameless, first+weak, last, paleMark)
	}
	for _, row := range []int{first + points + 1, first + points + 3} {
		c.series = append(c.series, stroke(nameless, s.column(shareAt, row, row+1), s.column(importanceAt, row, row+1)))
	}
	if named < weak {
		dot(nameless, first+named, first+weak-1, markInk)
	}
	for n, column := range roomForPressing(all, named, (c.up.most-c.up.least)/22) {
		name := nameless
		if column > 0 {
			name = s.column(column, first+n, first+n)
		}
		dot(name, first+n, first+n, markInk)
	}
	return c
}

// The ends of the axis of importance, over the data and the cut.
func lowest(all []pressed) float64 {
	least := narrative.ImportanceCut
	for _, p := range all {
		least = min(least, p.importance)
	}
	return float64(int(least*10)) / 10
}

func highest(all []pressed) float64 {
	most := narrative.ImportanceCut
	for _, p := range all {
		most = max(most, p.importance)
	}
	return min(1, float64(int(most*10)+1)/10)
}

// letterWide is the width of a letter as a share of the chart's.
const letterWide = 0.0085

// roomForPressing finds for each of the first points the column of its name, or of its id where the name would cover another text or
// another point, or 0. Texts stand to the right of their points, and are so high.
func roomForPressing(all []pressed, first int, high float64) []int {
	const idColumn, nameColumn = 1, 2
	columns, ends := make([]int, first), make([]float64, first)
	for n, p := range all[:first] {
		for _, text := range []struct {
			column int
			text   string
		}{{nameColumn, p.name}, {idColumn, p.id}} {
			end := p.share + 0.02 + letterWide*float64(utf8.RuneCountInString(text.text))
			if columns[n] == 0 && end < 1 && !coversAny(all, ends[:n], n, end, high) {
				columns[n], ends[n] = text.column, end
			}
		}
	}
	return columns
}

// coversAny says whether a text from a point to an end would cover another point or one of the texts before it.
func coversAny(all []pressed, ends []float64, n int, end, high float64) bool {
	p := all[n]
	for k, q := range all {
		if k == n || q.importance-p.importance >= high || p.importance-q.importance >= high {
			continue
		}
		if q.share > p.share && q.share < end || k < n && (q.share == p.share || k < len(ends) && q.share < p.share && ends[k] > p.share) {
			return true
		}
	}
	return false
}
