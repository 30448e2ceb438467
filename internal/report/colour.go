package report

import (
	"github.com/xuri/excelize/v2"

	"mogna/internal/report/model"
	"mogna/internal/survey"
)

// ramp runs from the lowest level to the highest. It is told apart also by those who can't tell red from green, and every
// cell has its number.
var ramp = []string{"F2B48C", "F9DFC9", "F4F4F1", "CBE3F0", "8CC0DE"}

// colour marks cells by their level.
func (s *sheet) colour(levels []survey.Option, left, top, right, bottom int) {
	if s.err != nil || right < left || bottom < top {
		return
	}
	var rules []excelize.ConditionalFormatOptions
	for n, l := range levels {
		format, err := s.file.NewConditionalStyle(&excelize.Style{Fill: fill(shade(n, len(levels)))})
		s.keep(err)
		rules = append(rules, excelize.ConditionalFormatOptions{Type: "cell", Criteria: "==", Value: model.Exact(l.Value), Format: &format})
	}
	if len(rules) > 0 {
		s.keep(s.file.SetConditionalFormat(s.name, ref(left, top)+":"+ref(right, bottom), rules))
	}
}

// heatScale shades scores from 0 to 100 along the ramp. Words in their stead stay white.
func (s *sheet) heatScale(left, top, right, bottom int) {
	if s.err != nil || right < left || bottom < top {
		return
	}
	s.keep(s.file.SetConditionalFormat(s.name, ref(left, top)+":"+ref(right, bottom), []excelize.ConditionalFormatOptions{{
		Type: "3_color_scale", Criteria: "=", MinType: "num", MidType: "num", MaxType: "num", MinValue: "0", MidValue: "50", MaxValue: "100",
		MinColor: "#" + ramp[0], MidColor: "#" + ramp[len(ramp)/2], MaxColor: "#" + ramp[len(ramp)-1]}}))
}

// colourHeads gives the heading of each level the level's colour, and so makes the headings the key to the table.
func (s *sheet) colourHeads(levels []survey.Option, left, row int) {
	for n := range levels {
		format, err := s.file.NewConditionalStyle(&excelize.Style{Fill: fill(shade(n, len(levels)))})
		s.keep(err)
		s.keep(s.file.SetConditionalFormat(s.name, ref(left+n, row),
			[]excelize.ConditionalFormatOptions{{Type: "no_blanks", Format: &format}}))
	}
}

// shade is the colour of the n-th of so many levels.
func shade(n, of int) string { return ramp[place(n, of)] }

// place is where on the ramp the n-th of so many levels lies.
func place(n, of int) int {
	if of < 2 {
		return len(ramp) - 1
	}
	return (n*(len(ramp)-1) + (of-1)/2) / (of - 1)
}
