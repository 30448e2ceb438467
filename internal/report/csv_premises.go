package report

import (
	"strconv"
)

// premises writes who need not answer, what was corrected, and who took part in which workshop. A workshop is named by its number in the file,
// since two may have the same title.
func (c *csvWriter) premises() {
	p := c.model.Comparison.Premises
	for _, e := range p.Exemptions {
		c.text(subject{organisation: e.Organisation, id: e.Questionnaire}, "exempt", e.Reason)
	}
	for _, e := range p.Corrections {
		s := subject{organisation: e.Organisation}
		c.text(s, "corrected", c.labels.corrected(e))
		c.text(s, "corrected_because", e.Reason)
	}
	for n, w := range p.Workshops {
		s := subject{id: "workshop-" + strconv.Itoa(n+1), title: w.Title}
		c.text(s, "workshop_date", w.Date)
		for _, x := range w.Participation {
			s.organisation = x.Organisation
			measure := "workshop_participants"
			if x.Role != "" {
				measure += ":" + string(x.Role)
			}
			c.whole(s, measure, x.People)
		}
	}
}
