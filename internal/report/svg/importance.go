package svg

import (
	"cmp"
	"slices"

	"mogna/internal/chart"
	"mogna/internal/locale"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// The cuts of importance and level (Martilla and James 1977). They are fixed, not the means, so that a capability's field
// depends on nothing but itself.
const (
	ImportanceCut = 0.5
	LevelCut      = 2.5
)

// importancePerformance places the capabilities by their level, the municipalities' median or one organisation's own, and by
// how important the raters of all organisations hold them.
func (d drawing) importancePerformance() ([]byte, error) {
	doc, err := d.document(survey.Capability)
	if err != nil {
		return nil, err
	}
	title := d.tell("Vikt och nivå", "Importance and level")
	if d.about.Code != "" {
		title += ", " + d.about.Name
	}
	s := chart.Scatter{Cross: Fields(d.order.Lang), Y: chart.Axis{Title: d.tell("Vikt", "Importance"), Min: 0, Max: 1, Step: 0.1, Format: d.tenth},
		Points: d.weighed(doc), Frame: d.frame(doc, title, "", d.tell("Ingen förmåga har både en nivå och en vikt än.", "No capability has both a level and an importance yet."))}
	if levels := doc.LevelOptions(); len(levels) > 0 {
		low, high := levels[0], levels[len(levels)-1]
		s.X = chart.Axis{Title: d.ends(d.whose(), low, high), Min: low.Value, Max: high.Value, Step: 1, Format: d.level}
	}
	s.Series = d.kinds(s.Points)
	s.Description = d.tell("Förmågorna efter nivå, vågrätt, och vikt, lodrätt. De fyra fälten möts vid nivå %s och vikt %s: nivå 3 eller högre är god, och vikt %[2]s eller högre viktig. %[3]d av %[4]d förmågor har båda.",
		"The capabilities by level, across, and importance, upwards. The four quadrants meet at level %s and importance %s: level 3 or higher is good, and importance %[2]s or higher is important. %[3]d of %[4]d capabilities have both.",
		d.level(LevelCut), d.weight(ImportanceCut), len(s.Points), len(doc.RatedItems()))
	return s.SVG(), nil
}

// whose says whose levels a chart shows.
func (d drawing) whose() string {
	if d.about.Code == "" {
		return d.tell("Kommunernas mediannivå", "The municipalities’ median level")
	}
	return d.tell("Nivå i %s", "Level in %s", d.about.Name)
}

// Fields are the four fields that importance and level part the capabilities into.
func Fields(lang string) *chart.Cross {
	d := drawing{order: Order{Lang: lang}}
	return &chart.Cross{X: LevelCut, Y: ImportanceCut,
		LowHigh: d.tell("Viktig men inte god: börja här", "Important, not good: start here"), HighHigh: d.tell("Viktig och god: håll nivån", "Important and good: maintain"),
		LowLow: d.tell("Mindre viktig, inte god: kan vänta", "Less important, not good: can wait"), HighLow: d.tell("Mindre viktig men god: håll nivån", "Less important, good: maintain")}
}

// weighed are the capabilities that have both a level and an importance, the most important first, so that they get their names.
func (d drawing) weighed(doc model.Document) (points []chart.Point) {
	rated, name := d.rated(), d.whose()
	for _, c := range doc.RatedItems() {
		level, there := d.levelShown(doc, c.ID)
		weight := rated[c.ID].Importance
		if !there || weight == nil {
			continue
		}
		p := chart.Point{X: level.Value, Y: *weight, Label: c.ID,
			Title: d.tell("%s %s: %s %s, vikt %s", "%s %s: %s %s, importance %s", c.ID, d.Of(c.Text), name, d.level(level.Value), d.weight(*weight))}
		if level.InheritedFrom != "" {
			p.Series, p.Title = inherited, p.Title+d.tell(", ärvd från %s", ", inherited from %s", d.Organisation(level.InheritedFrom))
		}
		points = append(points, p)
	}
	slices.SortStableFunc(points, func(a, b chart.Point) int { return cmp.Compare(b.Y, a.Y) })
	return points
}

// inherited is the place of inherited levels among the series.
const inherited = 1

// kinds tells own levels from inherited ones, where there are both to tell apart.
func (d drawing) kinds(points []chart.Point) []chart.Series {
	if !slices.ContainsFunc(points, func(p chart.Point) bool { return p.Series == inherited }) {
		return nil
	}
	return []chart.Series{{Name: d.tell("Egen nivå", "Own level")}, {Name: d.tell("Ärvd nivå", "Inherited level"), Shape: chart.Ring}}
}

// ends tells what the ends of a scale are called.
func (d drawing) ends(title string, low, high survey.Option) string {
	return d.tell("%s, från %s (%s) till %s (%s)", "%s, from %s (%s) to %s (%s)",
		title, d.level(low.Value), d.Of(low.Label), d.level(high.Value), d.Of(high.Label))
}

func (d drawing) level(x float64) string { return locale.Number(d.order.Lang, x, 1) }

func (d drawing) tenth(x float64) string { return locale.Fixed(d.order.Lang, x, 1) }

func (d drawing) weight(x float64) string { return locale.Number(d.order.Lang, x, 2) }

// rated are the capabilities as the round's first questionnaire on importance has them.
func (d drawing) rated() map[string]scoring.CapabilityResult {
	for _, one := range d.documents {
		if one.Q.Kind == survey.Importance {
			return one.Capabilities
		}
	}
	return nil
}

// levelShown is the level of the organisation that the chart is about in a capability, or the municipalities' median.
func (d drawing) levelShown(doc model.Document, id string) (level scoring.Level, there bool) {
	if d.about.Code != "" {
		level, there = doc.Organisations[d.about.Code].Levels[id]
		return level, there
	}
	median := doc.Capabilities[id].Median
	if median == nil {
		return level, false
	}
	return scoring.Level{Value: *median}, true
}
