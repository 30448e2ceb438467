package svg

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"mogna/internal/chart"
	"mogna/internal/locale"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// levels counts the capabilities at each level: by organisation, those with most at the top first, or by area for one
// organisation.
func (d drawing) levels() ([]byte, error) {
	doc, err := d.document(survey.Capability)
	if err != nil {
		return nil, err
	}
	o := d.about
	c := chart.Bars{Axis: chart.Axis{Title: d.tell("Antal förmågor", "Number of capabilities"), Format: d.count}}
	for _, l := range doc.LevelOptions() {
		c.Kinds = append(c.Kinds, chart.BarKind{Name: d.Of(l.Label)})
	}
	c.Kinds = append(c.Kinds, chart.BarKind{Name: d.unjudged(), Hollow: true})
	description := d.tell("Antal förmågor på varje nivå, ärvda nivåer inräknade. Den organisation som har flest på de högsta nivåerna står först.",
		"Number of capabilities at each level, inherited levels included. The organisation with the most at the highest levels comes first.")
	title := d.tell("Förmågor på varje nivå", "Capabilities at each level")
	if o.Code == "" {
		c.Rows = d.byOrganisation(doc)
	} else {
		title += ", " + o.Name
		description = d.tell("Antal förmågor på varje nivå i varje område, ärvda nivåer inräknade.", "Number of capabilities at each level in each area, inherited levels included.")
		c.Rows = d.byArea(doc, doc.Organisations[o.Code])
	}
	for _, r := range c.Rows {
		sum := 0.0
		for _, p := range r.Parts {
			sum += p.Value
		}
		c.Axis.Max = max(c.Axis.Max, sum)
	}
	if !slices.ContainsFunc(c.Rows, func(r chart.BarRow) bool { return len(r.Parts) > 0 && r.Parts[len(r.Parts)-1].Value > 0 }) {
		c.Kinds = c.Kinds[:len(c.Kinds)-1]
	}
	c.Frame = d.frame(doc, title, description, d.tell("Inga nivåer har angetts än.", "No levels have been given yet."))
	if c.Axis.Max == 0 {
		c.Rows = nil
	}
	return c.SVG(), nil
}

func (d drawing) byOrganisation(doc model.Document) (rows []chart.BarRow) {
	order := slices.Clone(d.comparison.Organisations)
	slices.SortStableFunc(order, func(a, b scoring.OrganisationInfo) int {
		return higher(doc.Organisations[a.Code].Profile, doc.Organisations[b.Code].Profile)
	})
	for _, o := range order {
		r := doc.Organisations[o.Code]
		row := chart.BarRow{Name: o.Name, Href: d.link(o.Code), Own: o.Code == d.own}
		if r.Profile == nil {
			row.Note = d.Short(r.Reason)
		} else {
			row.Parts = d.parts(doc, o.Name, r.Profile.Counts, r.Profile.Asked-r.Profile.Answered)
		}
		rows = append(rows, d.told(doc, row))
	}
	return rows
}

func (d drawing) byArea(doc model.Document, r scoring.OrganisationResult) (rows []chart.BarRow) {
	if r.Profile == nil {
		return nil
	}
	titles := d.Constructs(doc.Q)
	for _, a := range r.Profile.Areas {
		name := d.Or(titles[a.Area], a.Area)
		rows = append(rows, d.told(doc, chart.BarRow{Name: name, Parts: d.parts(doc, name, a.Counts, a.Asked-a.Answered)}))
	}
	return rows
}

func (d drawing) parts(doc model.Document, name string, counts []scoring.LevelCount, rest int) (parts []chart.BarPart) {
	part := func(kind string, n int) {
		parts = append(parts, chart.BarPart{Value: float64(n), Figure: strconv.Itoa(n), Title: name + ": " + kind + " " + strconv.Itoa(n)})
	}
	for _, l := range doc.LevelOptions() {
		part(d.Of(l.Label), model.CountOf(counts, l.Value))
	}
	part(d.unjudged(), rest)
	return parts
}

// told gives a bar its name and all its figures.
func (d drawing) told(doc model.Document, row chart.BarRow) chart.BarRow {
	row.Title = row.Name + ": " + row.Note
	if len(row.Parts) == 0 {
		return row
	}
	var words []string
	for n, l := range doc.LevelOptions() {
		words = append(words, d.Of(l.Label)+" "+row.Parts[n].Figure)
	}
	if rest := row.Parts[len(row.Parts)-1]; rest.Value > 0 {
		words = append(words, d.unjudged()+" "+rest.Figure)
	}
	row.Title = row.Name + ": " + strings.Join(words, ", ")
	return row
}

// higher puts profiles in order from the highest level down; those without one come last.
func higher(a, b *scoring.Profile) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	}
	for n := len(a.Counts) - 1; n >= 0; n-- {
		if c := cmp.Compare(b.Counts[n].N, a.Counts[n].N); c != 0 {
			return c
		}
	}
	return 0
}

func (d drawing) unjudged() string { return d.tell("Inte bedömd", "Not assessed") }

func (d drawing) count(x float64) string { return locale.Number(d.order.Lang, x, 0) }
