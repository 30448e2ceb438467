package tabular

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// formats turns stored numbers into text. Only formats that change what a number is are heeded, dates and leading
// zeros: how thousands are grouped must not change a code or a population.
type formats struct {
	book  *excelize.File
	epoch bool // dates are counted from 1904, as old Macs did
	known map[int]shape
}

// shape is what a number format makes of a number. The zero shape leaves it.
type shape struct {
	date   bool
	digits int    // leading zeros fill up to this many
	beside string // what it writes beside the number
}

func newFormats(book *excelize.File) *formats {
	f := &formats{book: book, known: map[int]shape{}}
	if props, err := book.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		f.epoch = *props.Date1904
	}
	for _, ids := range [][2]int{{14, 22}, {27, 36}, {45, 47}, {50, 58}} { // the built-in dates and times
		for id := ids[0]; id <= ids[1]; id++ {
			f.known[id] = shape{date: true}
		}
	}
	for _, id := range []int{9, 10} { // the built-in per cent
		f.known[id] = shape{beside: "%"}
	}
	if list := book.Styles.NumFmts; list != nil {
		for _, n := range list.NumFmt {
			f.known[n.NumFmtID] = shapeOf(n.FormatCode)
		}
	}
	return f
}

var (
	zeros   = regexp.MustCompile(`^0{2,30}$`)
	literal = regexp.MustCompile(`"[^"]*"|\[[^\]]*\]|\\.|_.|\*.`)
	scaling = regexp.MustCompile(`[0#?],+([^0#?,]|$)`) // shows thousands of what is stored
	beside  = regexp.MustCompile(`"([^"]*)"|\[\$([^\]-]*)[^\]]*\]|\\(.)|(%)`)
)

// shapeOf reads a number format: it shows a date or a time where it has day, month, year, hour or second outside its
// literal text.
func shapeOf(code string) shape {
	if zeros.MatchString(code) {
		return shape{digits: len(code)}
	}
	if strings.ContainsAny(literal.ReplaceAllString(code, ""), "dmyhsDMYHS") {
		return shape{date: true}
	}
	return shape{beside: besideNumber(code)}
}

// besideNumber is what a format writes beside a positive number. One that shows thousands of what is stored says nothing of that.
func besideNumber(code string) string {
	code, _, _ = strings.Cut(code, ";")
	if scaling.MatchString(literal.ReplaceAllString(code, "")) {
		return ""
	}
	text := ""
	for _, m := range beside.FindAllStringSubmatch(code, -1) {
		text += m[1] + m[2] + m[3] + m[4]
	}
	return strings.TrimSpace(text)
}

// shape is that of a cell's style.
func (f *formats) shape(style int) shape {
	list := f.book.Styles.CellXfs
	if list == nil || style < 0 || style >= len(list.Xf) || list.Xf[style].NumFmtID == nil {
		return shape{}
	}
	return f.known[*list.Xf[style].NumFmtID]
}

// rewrite puts the text to show in the place of each stored number, truth value and date of a row, and gives what its cells
// are beside their texts, by column.
func (s *scanned) rewrite(row int, texts []string, f *formats) map[int]Cell {
	kinds := map[int]Cell{}
	for len(s.typed) > 0 && s.typed[0].row <= row {
		c := s.typed[0]
		if s.typed = s.typed[1:]; c.row == row && c.column <= len(texts) {
			as := f.shape(c.style)
			_, err := strconv.ParseFloat(strings.TrimSpace(texts[c.column-1]), 64)
			if number := (c.kind == "" || c.kind == "n") && !as.date && err == nil; number {
				kinds[c.column] = Cell{Number: true, Format: as.beside}
			}
			texts[c.column-1] = f.text(c, texts[c.column-1])
		}
	}
	return kinds
}

func (f *formats) text(c typedCell, stored string) string {
	switch c.kind {
	case "b":
		return strings.NewReplacer("0", "FALSE", "1", "TRUE").Replace(stored)
	case "d":
		return strings.TrimSuffix(strings.TrimSuffix(stored, "Z"), "T00:00:00")
	}
	x, err := strconv.ParseFloat(strings.TrimSpace(stored), 64)
	if err != nil {
		return stored
	}
	switch as := f.shape(c.style); {
	case as.date:
		return f.date(x)
	case as.digits > 0 && x >= 0 && x == math.Trunc(x):
		return fmt.Sprintf("%0*.0f", as.digits, x)
	}
	return plain(x)
}

// plain writes a number as Excel shows it: 15 digits that count, no exponent, no decimals where there are none.
func plain(x float64) string {
	if short, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 15, 64), 64); err == nil {
		x = short
	}
	if a := math.Abs(x); a != 0 && (a < 1e-9 || a > 1e18) {
		return strconv.FormatFloat(x, 'g', -1, 64)
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// lastDay is 9999-12-31 as Excel counts days.
const lastDay = 2958465

func (f *formats) date(x float64) string {
	if x < 1 || x >= lastDay+1 {
		return plain(x)
	}
	t, err := excelize.ExcelDateToTime(x, f.epoch)
	if err != nil {
		return plain(x)
	}
	if x == math.Trunc(x) {
		return t.Format("2006-01-02")
	}
	return t.Format("2006-01-02T15:04:05")
}
