package svg

import (
	"mogna/internal/chart"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// part is the total, a dimension or a category, as a row of a chart.
type part struct {
	id    string // none for the total
	title string
	depth int
}

// rows are the total and the two upper levels of the tree.
func (d drawing) rows(q *survey.Questionnaire) []part {
	list := []part{{title: d.Of(model.Totally)}}
	titles := d.Constructs(q)
	survey.Walk(q.Constructs, func(c survey.Construct, depth int) {
		if depth < 2 {
			list = append(list, part{c.ID, titles[c.ID], depth})
		}
	})
	return list
}

// profile shows one organisation's scores with their intervals, beside the municipalities' medians and the earlier round.
func (d drawing) profile() ([]byte, error) {
	doc, err := d.document(survey.Maturity)
	if err != nil {
		return nil, err
	}
	o := d.about
	if o.Code == "" {
		return nil, survey.Fail(survey.NotFound, "Diagrammet handlar om en organisation. Välj vilken.", "The chart is about one organisation. Select one.")
	}
	c := chart.Profile{Axis: d.scores(""), Score: o.Name, Interval: d.tell("Osäkerhetsintervall (95 %)", "95% confidence interval"),
		Median: d.tell("Kommunernas median", "The municipalities’ median"), Before: d.earlier()}
	before := d.since(doc.Q)
	shown := 0
	for _, p := range d.rows(doc.Q) {
		r := d.scored(o.Name, p, score(doc.Organisations[o.Code], p.id), before.Organisations[o.Code][p.id])
		if r.Value != nil {
			shown++
		}
		c.Rows = append(c.Rows, r)
	}
	c.Frame = d.frame(doc, d.tell("Mognadsprofil för %s", "Maturity profile of %s", o.Name),
		d.tell("Index i procent, totalt och för varje dimension och kategori, med osäkerhetsintervall (95 %) och kommunernas median.",
			"Scores in per cent, in total and for each dimension and category, with the 95% confidence interval and the municipalities’ median."),
		d.tell("%s har inget index att visa. %s", "%s has no score to show. %s", o.Name, d.Full(doc.Organisations[o.Code].Reason)))
	if shown == 0 {
		c.Rows = nil
	}
	return c.SVG(), nil
}

func score(r scoring.OrganisationResult, construct string) scoring.Score {
	if construct == "" {
		return model.TotalOf(r)
	}
	return r.Constructs[construct]
}

func (d drawing) scored(organisation string, p part, s scoring.Score, since *scoring.Change) chart.ProfileRow {
	r := chart.ProfileRow{Name: p.title, Depth: p.depth, Value: s.Value, Low: s.Low, High: s.High, Median: s.Median}
	if s.Value == nil {
		r.Note = d.Short(s.Reason)
		r.Title = p.title + ": " + r.Note
		return r
	}
	r.Figure = d.index(*s.Value)
	r.Title = p.title + ": " + organisation + " " + r.Figure
	if s.Low != nil && s.High != nil {
		r.Title += d.tell(" (osäkerhetsintervall %s till %s)", " (confidence interval %s to %s)", d.index(*s.Low), d.index(*s.High))
	}
	if s.Median != nil {
		r.Title += d.tell(", kommunernas median %s", ", the municipalities’ median %s", d.index(*s.Median))
	}
	if since != nil && since.Before != nil {
		r.Before = since.Before
		r.Title += ", " + d.earlier() + " " + d.index(*since.Before)
	}
	return r
}
