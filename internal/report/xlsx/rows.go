package xlsx

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"mogna/internal/chart"
	"mogna/internal/report/model"
	"mogna/internal/survey"
)

// add writes the next row, as high as its wrapped texts need.
func (s *sheet) add(cells ...cell) { s.addHigh(s.need(cells), cells...) }

const lineHeight = 15 // points

// need is the height of a row in points, reckoned from its texts: not every program makes room for them by itself. It is 0,
// the usual height, where one line will do.
func (s *sheet) need(cells []cell) float64 {
	most := 1
	for n, c := range cells {
		if words, ok := c.value.(string); ok && (c.look == wrapLook || c.look == ownLook || c.look == headLook || c.look == headNumberLook) {
			most = max(most, linesOf(words, s.widths[n]))
		}
	}
	if most == 1 {
		return 0
	}
	return min(lineHeight*float64(most), excelize.MaxRowHeight)
}

// linesOf is how many lines a text takes in a column, with some room to spare, for words are not broken.
func linesOf(words string, width float64) int {
	lines := 0
	for _, l := range strings.Split(words, "\n") {
		lines += max(1, int(math.Ceil(1.1*float64(utf8.RuneCountInString(l))/width)))
	}
	return lines
}

// addHigh writes the next row with a height in points; 0 is the usual height.
func (s *sheet) addHigh(height float64, cells ...cell) {
	s.row++
	if s.err == nil {
		s.keep(s.stream.SetRow(ref(1, s.row), s.streamed(cells), excelize.RowOpts{Height: height}))
	}
}

func (s *sheet) streamed(cells []cell) []any {
	s.values = s.values[:0]
	for _, c := range cells {
		at := excelize.Cell{StyleID: s.styles[c.look], Value: c.value}
		if x, is := c.value.(computed); is {
			at.Formula, at.Value = x.formula, x.value
		}
		s.values = append(s.values, at)
	}
	return s.values
}

// colour marks cells by their level.
func (s *sheet) colour(levels []survey.Option, left, top, right, bottom int) {
	if s.err != nil || right < left || bottom < top {
		return
	}
	var rules []excelize.ConditionalFormatOptions
	for n, l := range levels {
		format, err := s.file.NewConditionalStyle(shadeStyle(chart.ShadeOf(n, len(levels))))
		s.keep(err)
		rules = append(rules, excelize.ConditionalFormatOptions{Type: "cell", Criteria: "==", Value: model.Exact(l.Value), Format: &format})
	}
	if len(rules) > 0 {
		s.keep(s.file.SetConditionalFormat(s.name, ref(left, top)+":"+ref(right, bottom), rules))
	}
}

// heatScale shades scores by fifths from 0 to 100, of the score as it is shown. Words in their stead stay white.
func (s *sheet) heatScale(left, top, right, bottom int) {
	if s.err != nil || right < left || bottom < top {
		return
	}
	var rules []excelize.ConditionalFormatOptions
	first := ref(left, top)
	for n, shade := range chart.Shades {
		format, err := s.file.NewConditionalStyle(shadeStyle(shade))
		s.keep(err)
		rule := fmt.Sprintf("AND(ISNUMBER(%s),MIN(%d,MAX(0,INT(ROUND(%[1]s,0)/20)))=%d)", first, len(chart.Shades)-1, n)
		rules = append(rules, excelize.ConditionalFormatOptions{Type: "formula", Criteria: rule, Format: &format})
	}
	s.keep(s.file.SetConditionalFormat(s.name, first+":"+ref(right, bottom), rules))
}

// colourHeads gives the heading of each level the level's colour, and so makes the headings the key to the table.
func (s *sheet) colourHeads(levels []survey.Option, left, row int) {
	for n := range levels {
		format, err := s.file.NewConditionalStyle(shadeStyle(chart.ShadeOf(n, len(levels))))
		s.keep(err)
		s.keep(s.file.SetConditionalFormat(s.name, ref(left+n, row),
			[]excelize.ConditionalFormatOptions{{Type: "no_blanks", Format: &format}}))
	}
}

// shadeStyle is what a shade looks like in a cell.
func shadeStyle(of chart.Shade) *excelize.Style {
	return &excelize.Style{Fill: fill(bare(of.Fill)), Font: &excelize.Font{Color: bare(of.Ink)}}
}

// bare is a colour as a workbook writes it.
func bare(colour string) string { return strings.ToUpper(strings.TrimPrefix(colour, "#")) }
