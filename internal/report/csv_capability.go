package report

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func (c *csvWriter) capability(i survey.Item) subject {
	return subject{id: i.ID, title: c.labels.of(i.Text)}
}

func (c *csvWriter) capabilityOf(code, id string) subject {
	i, _ := c.doc.q.Item(id)
	return subject{code, id, c.labels.of(i.Text)}
}

// levels writes an organisation's level in each capability, and from whom it has the level where it is not its own.
func (c *csvWriter) levels(code string, r scoring.OrganisationResult) {
	for _, i := range c.doc.capabilities() {
		l, there := r.Levels[i.ID]
		if !there {
			continue
		}
		s := c.capability(i)
		s.organisation = code
		c.number(s, "level", l.Value)
		if l.InheritedFrom != "" {
			c.text(s, "inherited_from", l.InheritedFrom)
		}
	}
}

func (c *csvWriter) profile(s subject, p *scoring.Profile) {
	if p == nil {
		return
	}
	c.whole(s, "capabilities_asked", p.Asked)
	c.whole(s, "capabilities_answered", p.Answered)
	c.counts(s, p.Counts)
	c.marks(s.organisation, "strength", p.Strengths)
	c.marks(s.organisation, "weakness", p.Weaknesses)
	for _, a := range p.Areas {
		area := c.construct(a.Area)
		area.organisation = s.organisation
		c.whole(area, "capabilities_asked", a.Asked)
		c.whole(area, "capabilities_answered", a.Answered)
		c.given(area, "mean_level", a.Mean)
		c.counts(area, a.Counts)
	}
}

func (c *csvWriter) counts(s subject, counts []scoring.LevelCount) {
	for _, n := range counts {
		c.whole(s, "count_level_"+exact(n.Value), n.N)
	}
}

func (c *csvWriter) marks(code, measure string, ids []string) {
	for _, id := range ids {
		c.row(c.capabilityOf(code, id), measure, "true", "")
	}
}

// capabilities writes what is said of each capability over the organisations: its levels, or its importance.
func (c *csvWriter) capabilities() {
	for _, i := range c.doc.capabilities() {
		x, there := c.doc.Capabilities[i.ID]
		if !there {
			continue
		}
		s := c.capability(i)
		if x.Reason != "" {
			c.missing(s, c.central(), x.Reason)
		}
		c.given(s, "median", x.Median)
		c.given(s, "importance", x.Importance)
		c.given(s, "rank", c.doc.firstPlace(x))
		if x.N != 0 {
			c.whole(s, "n", x.N)
		}
		c.counts(s, x.Distribution)
		c.leaders(s, x.Leaders)
	}
}

// central is the measure that stands for a capability over the organisations.
func (c *csvWriter) central() string {
	if c.doc.Questionnaire.Kind == survey.Importance {
		return "importance"
	}
	return "median"
}

func (c *csvWriter) leaders(s subject, codes []string) {
	for _, code := range codes {
		s.organisation = code
		c.row(s, "leader", "true", "")
	}
}
