package xlsx

import (
	"github.com/xuri/excelize/v2"

	"mogna/internal/report/model"
	"mogna/internal/survey"
)

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
		MinColor: "#" + model.Ramp[0], MidColor: "#" + model.Ramp[len(model.Ramp)/2], MaxColor: "#" + model.Ramp[len(model.Ramp)-1]}}))
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
func shade(n, of int) string { return model.Ramp[model.Place(n, of)] }
