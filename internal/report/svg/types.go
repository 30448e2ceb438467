package svg

import (
	"mogna/internal/chart"
	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// fourTypes places the organisations by the two dimensions that the questionnaire names.
func (d drawing) fourTypes() ([]byte, error) {
	doc, err := d.document(survey.Maturity)
	if err != nil {
		return nil, err
	}
	t := doc.Q.Scoring.Types
	if t == nil {
		return nil, survey.Fail(survey.NotFound, "Formuläret delar inte in organisationerna i fyra typer. Välj ett annat diagram.",
			"The questionnaire does not divide the organisations into four types. Select another chart.")
	}
	titles := d.Constructs(doc.Q)
	x, y := titles[t.X], titles[t.Y]
	s := chart.Scatter{X: d.scores(x), Y: d.scores(y), Cross: d.types(t), Interval: d.tell("Osäkerhetsintervall (95 % för båda)", "Confidence interval (95% for both)")}
	bodies, unsure := false, false
	for _, o := range d.comparison.Organisations {
		if point, there := d.typed(doc, o, x, y); there {
			s.Points = append(s.Points, point)
			bodies, unsure = bodies || o.Kind == survey.JointBody, unsure || point.Hollow
		}
	}
	if bodies {
		s.Series = []chart.Series{{Name: d.OrganisationKind(survey.Municipality)}, {Name: d.OrganisationKind(survey.JointBody), Shape: chart.Diamond}}
	}
	if unsure {
		s.Hollow = d.tell("Gränsfall mellan flera fält", "Borderline between quadrants")
	}
	s.Frame = d.frame(doc, d.tell("%s och %s", "%s and %s", y, x),
		d.tell("Organisationerna efter %s, vågrätt, och %s, lodrätt. Gränsen mellan de fyra fälten går vid %s. %d av %d organisationer har båda indexen.",
			"The organisations by %s, across, and %s, upwards. The four quadrants meet at %s. %d of %d organisations have both scores.",
			x, y, d.index(t.Cut), len(s.Points), len(d.comparison.Organisations)),
		d.tell("Ingen organisation har index i både %s och %s än.", "No organisation has a score in both %s and %s yet.", x, y))
	return s.SVG(), nil
}

// typed is an organisation's point, where it has both scores.
func (d drawing) typed(doc model.Document, o scoring.OrganisationInfo, x, y string) (p chart.Point, there bool) {
	t, r := doc.Q.Scoring.Types, doc.Organisations[o.Code]
	across, up := r.Constructs[t.X].Value, r.Constructs[t.Y].Value
	if across == nil || up == nil {
		return p, false
	}
	title := o.Name + ": " + x + " " + d.index(*across) + ", " + y + " " + d.index(*up)
	place := narrative.Place(doc.Q, doc.Document, r)
	if kind := place.In(d.order.Lang); kind != "" {
		title += ", " + kind
	}
	p = chart.Point{X: *across, Y: *up, Label: o.Name, Title: title, Href: d.link(o.Code), Strong: o.Code == d.own, Hollow: !place.Sure}
	if !place.Unknown {
		p.Across, p.Up = &chart.Interval{Low: place.X[0], High: place.X[1]}, &chart.Interval{Low: place.Y[0], High: place.Y[1]}
	}
	if o.Kind == survey.JointBody {
		p.Series = 1
	}
	return p, true
}

func (d drawing) types(t *survey.Types) *chart.Cross {
	c := &chart.Cross{X: t.Cut, Y: t.Cut}
	places := map[[2]string]*string{{"low", "low"}: &c.LowLow, {"low", "high"}: &c.LowHigh, {"high", "low"}: &c.HighLow, {"high", "high"}: &c.HighHigh}
	for _, n := range t.Names {
		if place := places[[2]string{n.X, n.Y}]; place != nil {
			*place = d.Or(d.Of(n.Title), n.ID)
		}
	}
	return c
}
