package report

import (
	"slices"
	"strconv"
	"strings"
)

// Questions are the questions of a questionnaire as they were put.
func (c *chapter) Questions() *grid {
	p, titles := c.page, c.page.constructs(c.Q)
	g := p.table("", p.say("Frågorna i ", "The questions in ")+c.Title(), left("Id"), left(p.say("Fråga", "Question")), left(p.say("Område", "Area")), left(p.say("Svar", "Answers")))
	for _, i := range c.Q.Items() {
		kind := p.itemType(i.Type)
		if i.Scale != "" {
			kind += " " + strconv.Itoa(c.scale(i.Scale))
		}
		if i.Unit != "" {
			kind += " (" + i.Unit + ")"
		}
		if i.Reverse {
			kind += p.say(", omvänd fråga", ", reversed")
		}
		g.add(tr{Head: []piece{said(i.ID)}, Cells: []td{wording(p.of(i.Text)), wording(titles[i.Construct]), wording(kind)}})
	}
	return g.orNone()
}

func inRow(list []string) string {
	if len(list) == 0 {
		return absent
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
		if options := c.page.options(c.Q, i); options != "" && !slices.ContainsFunc(list, func(s scaled) bool { return s.id == i.Scale }) {
			list = append(list, scaled{len(list) + 1, options, i.Scale})
		}
	}
	return list
}

// scale is the number that a scale is called by.
func (c *chapter) scale(id string) int {
	return 1 + slices.IndexFunc(c.Scales(), func(s scaled) bool { return s.id == id })
}
