package svg

import (
	"mogna/internal/chart"
	"mogna/internal/locale"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// change shows scores in the earlier round and now: each organisation's total, or one organisation's total, dimensions and
// categories.
func (d drawing) change() ([]byte, error) {
	doc, err := d.document(survey.Maturity)
	if err != nil {
		return nil, err
	}
	o := d.about
	if d.comparison.Earlier == nil {
		return nil, survey.Fail(survey.NotFound, "Det finns ingen tidigare mätomgång att jämföra med. Välj ett annat diagram.", "There is no earlier round to compare with. Select another chart.")
	}
	c := chart.Change{Axis: d.scores(d.tell("Till höger: ändring i procentenheter", "To the right: change in percentage points")), Before: d.earlier(), After: d.comparison.Round.Title, Interval: d.tell("Ändringens osäkerhetsintervall (95 %)", "95% confidence interval of the change")}
	changes := d.since(doc.Q)
	title := d.tell("Ändring sedan %s", "Change since %s", d.comparison.Earlier.Title)
	if o.Code == "" {
		c.Rows = d.totals(changes)
	} else {
		title += ", " + o.Name
		for _, p := range d.rows(doc.Q) {
			c.Rows = append(c.Rows, d.changed(p.title, p.depth, changes.Organisations[o.Code][p.id]))
		}
	}
	shown := false
	for _, r := range c.Rows {
		shown = shown || r.After != nil
	}
	if !shown {
		c.Rows = nil
	}
	c.Frame = d.frame(doc, title, d.compared(changes),
		d.tell("Det finns inget index från båda mätomgångarna att jämföra.", "There is no score from both rounds to compare."))
	return c.SVG(), nil
}

func (d drawing) totals(changes scoring.Changes) (rows []chart.ChangeRow) {
	for _, o := range d.comparison.Organisations {
		r := d.changed(o.Name, 0, changes.Organisations[o.Code][""])
		r.Href, r.Own = d.link(o.Code), o.Code == d.own
		rows = append(rows, r)
	}
	return rows
}

func (d drawing) changed(name string, depth int, x *scoring.Change) chart.ChangeRow {
	r := chart.ChangeRow{Name: name, Depth: depth}
	if x == nil || x.Change == nil {
		r.Note = d.tell("Ingen ändring att visa", "No change to show")
		if x != nil {
			r.Note = d.Short(x.Reason)
		}
		r.Title = name + ": " + r.Note
		return r
	}
	r.Before, r.After, r.Low, r.High, r.Figure = x.Before, x.After, x.Low, x.High, d.signed(*x.Change)
	r.Title = d.tell("%s: från %s till %s, ändring i procentenheter %s", "%s: from %s to %s, change in percentage points %s", name, d.index(*x.Before), d.index(*x.After), r.Figure)
	if x.Low != nil && x.High != nil {
		r.Title += d.tell(" (osäkerhetsintervall %s till %s)", " (confidence interval %s to %s)", d.signed(*x.Low), d.signed(*x.High))
	}
	return r
}

// signed writes a change with its sign.
func (d drawing) signed(x float64) string {
	s := locale.Number(d.order.Lang, x, 0)
	if locale.Round(x, 0) > 0 {
		return "+" + s
	}
	return s
}

// compared says what the two rounds are compared on.
func (d drawing) compared(c scoring.Changes) string {
	s := d.tell("Index i procent i de två mätomgångarna, båda beräknade på de frågor som de har gemensamt, med ändringens osäkerhetsintervall (95 %).",
		"Scores in per cent in the two rounds, both calculated from the questions that they share, with the 95% confidence interval of the change.")
	if c.Break {
		s += d.tell(" Bara %d av %d frågor är gemensamma.", " Only %d of %d questions are shared.", c.Common, c.Items)
	}
	return s
}

// since is what has changed in a questionnaire since the earlier round; nothing where there is none.
func (d drawing) since(q *survey.Questionnaire) scoring.Changes {
	for _, c := range d.comparison.Changes {
		if c.Questionnaire.ID == q.ID {
			return c
		}
	}
	return scoring.Changes{}
}

// earlier is what the earlier round is called.
func (d drawing) earlier() string {
	if d.comparison.Earlier == nil {
		return ""
	}
	return d.comparison.Earlier.Title
}
