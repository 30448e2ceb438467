package html

import (
	"slices"
	"strconv"
	"strings"

	"mogna/internal/report/model"
)

// Questions are the questions of a questionnaire as they were put.
func (c *chapter) Questions() *grid {
	p, titles := c.page, c.page.Constructs(c.Q)
	g := p.table("", p.Say("Frågorna i ", "The questions in ")+c.Title(), left("Id"), left(p.Say("Fråga", "Question")), left(p.Say("Område", "Area")), left(p.Say("Svar", "Answers")))
	for _, i := range c.Q.Items() {
		kind := p.ItemType(i.Type)
		if i.Scale != "" {
			kind += " " + strconv.Itoa(c.scale(i.Scale))
		}
		if i.Unit != "" {
			kind += " (" + i.Unit + ")"
		}
		if i.Reverse {
			kind += p.Say(", omvänd fråga", ", reversed")
		}
		g.add(tr{Head: []piece{said(i.ID)}, Cells: []td{wording(p.Of(i.Text)), wording(titles[i.Construct]), wording(kind)}})
	}
	return g.orNone()
}

func inRow(list []string) string {
	if len(list) == 0 {
		return model.Absent
	}
	return strings.Join(list, ", ")
}

// scaled is a scale by its number in the questionnaire, with its options in a row.
type scaled struct {
	Number  int
	Options string
	id      string
}

// Scales are those that the questions are answered on, in the order of the questions.
func (c *chapter) Scales() (list []scaled) {
	for _, i := range c.Q.Items() {
		if options := c.page.Options(c.Q, i); options != "" && !slices.ContainsFunc(list, func(s scaled) bool { return s.id == i.Scale }) {
			list = append(list, scaled{len(list) + 1, options, i.Scale})
		}
	}
	return list
}

// scale is the number that a scale is called by.
func (c *chapter) scale(id string) int {
	return 1 + slices.IndexFunc(c.Scales(), func(s scaled) bool { return s.id == id })
}
