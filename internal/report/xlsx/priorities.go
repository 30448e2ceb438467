package xlsx

import (
	"fmt"
	"slices"
	"strings"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
)

// The teachers that are named beside a priority; the rest stand in the list of teachers.
const namedTeachers = 3

// priorities lists, for each organisation, the capabilities that it has most to gain from raising.
func (b *book) priorities(d document) {
	t := measure.Gather(measure.Priority, b.walker.Of(d))
	columns := slices.Concat(b.whose(), []column{figures(b.Say("Plats", "Rank"), 10)}, b.whats(), []column{figures(b.Say("Nivå", "Level"), 8), figures(b.Say("Mål", "Target"), 8)},
		b.columnsOf(t), []column{words(b.Say("Kan lära ut", "Can teach"), 44)})
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		for n, p := range d.Organisations[o.Code].Priorities {
			level, target, formulas := b.priority(d, o.Code, p, b.under(1, 1)+len(rows))
			rows = append(rows, slices.Concat(b.who(o.Code), []cell{whole(n + 1)}, b.what(d, p.Capability), []cell{level, target},
				b.figures(t, t.Find(o.Code, p.Capability), formulas), []cell{text(b.nearest(p.Teachers), textLook)}))
		}
	}
	b.list(d, list{name: b.Say("Prioriteringar", "Priorities"), columns: columns, rows: rows,
		note: b.means("priority") + b.Say(" Ordningen och urvalet räknas inte om.", " Order and selection are not recalculated.")})
}

// priority is what makes a capability pressing, each figure made of those before it in the row: the level, the target, and the
// formulas of what follows from them.
func (b *book) priority(d document, organisation string, p scoring.Priority, row int) (current, target cell, formulas map[string]string) {
	const column = nameColumns + 4 // of the level
	at := func(n int) string { return one("", column+n, row).inRow() }
	x, level := b.levelbooks[d.Questionnaire], d.Organisations[organisation].Levels[p.Capability].Value
	target = cell{level + p.Gap, plainLook}
	if target.value == usualTarget {
		target = target.by(x.target)
	}
	formulas = map[string]string{"gap": fmt.Sprintf("IF(ISNUMBER(%s),MAX(0,%s-%s),%s)", at(0), at(1), at(0), quoted(model.Absent)),
		"priority": fmt.Sprintf("IF(ISNUMBER(%s),IF(ISNUMBER(%s),%s,1)*%s/%d,%s)", at(2), at(3), at(3), at(2), levelRange, quoted(model.Absent))}
	if stands, there := b.weighed[p.Capability]; there && p.Importance != nil {
		formulas["importance"] = one(stands.sheet, stands.column, stands.first).inRow()
	}
	return cell{level, plainLook}.by(x.level(organisation, p.Capability)), target, formulas
}

func (b *book) nearest(teachers []scoring.Teacher) string {
	var names []string
	for _, t := range teachers[:min(namedTeachers, len(teachers))] {
		names = append(names, b.Organisation(t.Organisation))
	}
	if len(teachers) > namedTeachers {
		names = append(names, b.Say("m.fl.", "and others"))
	}
	return strings.Join(names, ", ")
}

// teachers lists who could teach whom what, the best first.
func (b *book) teachers(d document) {
	columns := append(append(b.whose(), b.whats()...), figures(b.Say("Plats", "Rank"), 10), words(b.Say("Kan lära ut", "Can teach"), 28),
		figures(b.Say("Nivå hos den som lär ut", "Teacher’s level"), 10), figures(b.Say("Storlekslikhet", "Similarity in size"), 10), figures(b.Say("Kan ge tillbaka", "Can teach in return"), 10))
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		for _, p := range d.Organisations[o.Code].Priorities {
			for n, t := range p.Teachers {
				row := append(append(b.who(o.Code), b.what(d, p.Capability)...), whole(n+1), text(b.Organisation(t.Organisation), textLook))
				rows = append(rows, append(row, cell{t.Level, plainLook}, number(t.Ratio, importanceLook), whole(t.Back)))
			}
		}
	}
	b.list(d, list{name: b.Say("Vem kan lära av vem", "Who can learn from whom"), columns: columns, rows: rows,
		note: b.Say("Högst fem för varje förmåga.", "At most five for each capability.") + " " + b.means("teacher_#_ratio", "teacher_#_back")})
}
