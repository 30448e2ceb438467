package importing

import (
	"slices"
	"strconv"
	"strings"

	"mogna/internal/numeral"
	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// statement is a unit, and where it is stated. Own is one that stands at the figure itself or at its name, and not for others too.
type statement struct {
	unit numeral.Unit
	cell tabular.Cell
	own  bool
}

// statedUnits are the units that a heading or a label states.
func statedUnits(own bool, cells ...tabular.Cell) (list []statement) {
	for _, c := range cells {
		for _, u := range numeral.Stated(c.Text) {
			list = append(list, statement{u, c, own})
		}
	}
	return list
}

// formatUnit is the unit that a workbook's number format writes.
func formatUnit(c tabular.Cell) numeral.Unit {
	u, _ := numeral.Whole(c.Format)
	return u
}

// unitsOfSheet are the units that a sheet states for all of it: in its name, and in rows without numbers, but for what stands at a
// column with figures.
func (r *figureReader) unitsOfSheet(s tabular.Sheet, figures map[int]bool) (list []statement) {
	for _, u := range numeral.StatedInProse(s.Name) {
		if u.Exp > 0 {
			list = append(list, statement{unit: u, cell: tabular.Cell{Text: s.Name}})
		}
	}
	for _, row := range s.Rows {
		if slices.ContainsFunc(row.Cells, func(c tabular.Cell) bool { return numeric(c) && !headsYear(c) }) {
			continue
		}
		for _, c := range row.Cells {
			if figures[c.Column] && len(row.Cells) > 1 {
				continue
			}
			for _, u := range numeral.StatedInProse(c.Text) {
				list = append(list, statement{unit: u, cell: c})
			}
		}
	}
	return list
}

// unitsBesideFigures are the units that stand alone in a row's cells, such as those of a column Enhet.
func unitsBesideFigures(row tabular.Row, figures map[int]bool) (list []statement) {
	for _, c := range row.Cells {
		if u, is := numeral.Whole(c.Text); is && !figures[c.Column] {
			list = append(list, statement{u, c, true})
		}
	}
	return list
}

// unitOfFigure is what a figure is stated in. Two that differ are told, and so is what can't be known to hold for a number of people.
func (r *figureReader) unitOfFigure(source string, i survey.Item, heading string, c tabular.Cell, all []statement) (numeral.Unit, bool) {
	var unit numeral.Unit
	var from *statement
	for _, s := range all {
		switch {
		case s.unit.Name == "" || i.Measure == "year":
		case s.unit.Foreign && i.Money():
			r.addFault(source, c, survey.Say("%s är i %s%s.", "%s is in %s%s.", showSafely(heading), strings.ToUpper(s.unit.Name), whereStated(s, c)), survey.Say("Räkna om till kronor.", "Convert it to kronor."))
			return unit, false
		case s.unit.Foreign, !i.Money() && s.unit.Money && (!s.own || s.unit.Exp == 0): // said of the amounts
		case !i.Money() && (s.unit.Money || !s.own && s.unit.Exp > 0):
			r.addFault(source, c, survey.Say("Det är oklart om ”%s”%s gäller %s, som inte är ett belopp.", "It is unclear whether “%s”%s applies to %s, which is not an amount.", s.unit.Name, whereStated(s, c), showSafely(heading)),
				survey.Say("Skriv tkr eller mkr om det bara gäller beloppen, och annars hela talet.", "Enter tkr or mkr if it applies only to the amounts, otherwise the whole number."))
			return unit, false
		case from != nil && from.unit.Exp != s.unit.Exp:
			r.addFault(source, c, survey.Say("Enheten är både ”%s”%s och ”%s”%s (%s).", "The unit is both “%s”%s and “%s”%s (%s).", from.unit.Name, whereStated(*from, c), s.unit.Name, whereStated(s, c), showSafely(heading)),
				survey.Say("Behåll bara den rätta.", "Keep only the correct one."))
			return unit, false
		case from == nil:
			unit, from = s.unit, &s
		}
	}
	return unit, true
}

// whereStated says where a unit is stated, where it is not in the figure's cell.
func whereStated(s statement, c tabular.Cell) string {
	if s.cell.Row == 0 || s.cell.Ref() == c.Ref() {
		return ""
	}
	return " (" + s.cell.Ref() + ")"
}

// headsYear reports whether a cell is a year that heads a column.
func headsYear(c tabular.Cell) bool {
	got := readCell(c)
	return got.Kind == numeral.Number && got.Unit.Name == "" && isYear(got.In(0)) && !strings.ContainsAny(c.Text, " .,")
}

// writeFigure writes a number so that it is read back as it was: with spaces between thousands, and never three decimals.
func writeFigure(x float64, point string) string {
	whole, decimals, _ := strings.Cut(strconv.FormatFloat(x, 'f', -1, 64), ".")
	for n := len(whole) - 3; n > 0 && whole[n-1] != '-'; n -= 3 {
		whole = whole[:n] + "\u00a0" + whole[n:]
	}
	switch len(decimals) {
	case 0:
		return whole
	case 3:
		decimals += "0"
	}
	return whole + point + decimals
}
