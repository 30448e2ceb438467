package svg

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"mogna/internal/chart"
	"mogna/internal/locale"
	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// importancePerformance places the capabilities by how important the raters of all organisations hold them, and by how many of the
// municipalities are good at them, or by one organisation's own level. The important and weak bear numbers, as in their list.
func (d drawing) importancePerformance() ([]byte, error) {
	doc, err := d.document(survey.Capability)
	if err != nil {
		return nil, err
	}
	told := d.mostPressing()
	s := chart.Scatter{Cross: Fields(d.order.Lang), X: d.goodness(doc, told.Good), Y: chart.Axis{Title: d.tell("Vikt", "Importance"), Format: d.tenth}}
	s.Points = d.weighed(doc, told)
	s.Series = []chart.Series{{Name: d.tell("Viktig och svag, med nummer i listan", "Important and weak, numbered as in the list")}, {Name: d.tell("Övriga", "Others"), Shape: chart.Dot}}
	if slices.ContainsFunc(s.Points, func(p chart.Point) bool { return p.Hollow }) {
		s.Hollow = d.tell("Ärvd nivå", "Inherited level")
	}
	s.Cross.X, s.Cross.Y = half, narrative.ImportanceCut
	if d.about.Code != "" {
		s.Cross.X = narrative.GoodLevel - half
	}
	s.Frame = d.frame(doc, d.pressingTitle(told), d.read(doc, told, len(s.Points)), d.tell("Ingen förmåga har både en nivå och en vikt än.", "No capability has both a level and an importance yet."))
	return s.SVG(), nil
}

// half of the municipalities, or of the way from one level to the next.
const half = 0.5

// mostPressing is what is important and weak in what the chart is about.
func (d drawing) mostPressing() narrative.Pressing {
	return narrative.MostPressing(d.comparison, model.Questionnaires(d.documents), d.order.Lang, d.about.Code)
}

// pressingTitle is the finding, which names the organisation that it is about.
func (d drawing) pressingTitle(told narrative.Pressing) string {
	title := strings.TrimSuffix(told.Finding, ".")
	if title == "" {
		title = d.tell("Vikt och nivå", "Importance and level")
		if d.about.Code != "" {
			title = d.about.Name + ": " + title
		}
	}
	return title
}

// goodness is the axis of how good one is, over the data.
func (d drawing) goodness(doc model.Document, good string) chart.Axis {
	if d.about.Code == "" {
		return chart.Axis{Title: d.tell("Andel av kommunerna som når nivån %s", "Share of the municipalities that reach the level %s", good), Format: d.share}
	}
	a := chart.Axis{Step: 1, Format: d.level}
	if levels := doc.LevelOptions(); len(levels) > 0 {
		low, high := levels[0], levels[len(levels)-1]
		a.Title, a.Min, a.Max = d.ends(d.tell("Nivå i %s", "Level in %s", d.about.Name), low, high), low.Value, high.Value
	}
	return a
}

// read says how to read the chart.
func (d drawing) read(doc model.Document, told narrative.Pressing, points int) string {
	across := d.tell("hur stor andel av kommunerna som når nivån %s", "the share of the municipalities that reach the level %s", told.Good)
	weak := d.tell("kommunernas median når inte nivån %s", "the municipalities’ median does not reach the level %s", told.Good)
	line := d.tell("vid hälften av kommunerna", "at half of the municipalities")
	if d.about.Code != "" {
		across, weak = d.tell("nivå i %s", "level in %s", d.about.Name), d.tell("%s når inte nivån %s", "%s does not reach the level %s", d.about.Name, told.Good)
		line = d.tell("vid nivå %s", "at level %s", d.level(narrative.GoodLevel-half))
	}
	return d.tell("Förmågorna efter %s, vågrätt, och vikt, lodrätt. Linjerna går %s och vid vikt %s. De numrerade är viktiga och svaga: vikten är minst %[3]s, och %[4]s. De som har samma värden står bredvid varandra. %[5]d av %[6]d förmågor har båda värdena.",
		"The capabilities by %s, across, and importance, upwards. The lines are %s and at importance %s. Those with numbers are important and weak: the importance is at least %[3]s, and %[4]s. Those with the same values stand beside each other. %[5]d of %[6]d capabilities have both values.",
		across, line, d.weight(narrative.ImportanceCut), weak, points, len(doc.RatedItems()))
}

// Fields are the four fields that importance and level part the capabilities into.
func Fields(lang string) *chart.Cross {
	d := drawing{order: Order{Lang: lang}}
	return &chart.Cross{
		LowHigh: d.tell("Viktig men inte god: börja här", "Important, not good: start here"), HighHigh: d.tell("Viktig och god: håll nivån", "Important and good: maintain"),
		LowLow: d.tell("Mindre viktig, inte god: kan vänta", "Less important, not good: can wait"), HighLow: d.tell("Mindre viktig men god: håll nivån", "Less important, good: maintain")}
}

// weighed are the capabilities that have both, the important and weak first, then the most important, so that they get their names.
func (d drawing) weighed(doc model.Document, told narrative.Pressing) (points []chart.Point) {
	rated := d.rated()
	for _, c := range doc.RatedItems() {
		p, there := d.placedBy(doc, c, told.Good)
		weight := rated[c.ID].Importance
		if !there || weight == nil {
			continue
		}
		p.Y, p.Series = *weight, others
		p.Title += d.tell(", vikt %s", ", importance %s", d.weight(*weight))
		if from := doc.Organisations[d.about.Code].Levels[c.ID].InheritedFrom; from != "" {
			p.Hollow, p.Title = true, p.Title+d.tell(", ärvd från %s", ", inherited from %s", d.Organisation(from))
		}
		if n := slices.Index(told.Capabilities, c.ID); n >= 0 {
			p.Key, p.Series = strconv.Itoa(n+1), 0
		}
		if p.Key != "" || d.order.Width >= roomForAllNames {
			p.Label = d.Of(c.Text)
		}
		points = append(points, p)
	}
	place := func(p chart.Point) int {
		n, err := strconv.Atoi(p.Key)
		if err != nil {
			return len(points)
		}
		return n
	}
	slices.SortStableFunc(points, func(a, b chart.Point) int { return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(b.Y, a.Y)) })
	return points
}

// roomForAllNames is how wide the chart has room for the names of others than the important and weak.
const roomForAllNames = 480

// others is the place of what is not both important and weak among the series.
const others = 1

// placedBy is a capability's place across and what it says of that.
func (d drawing) placedBy(doc model.Document, c survey.Item, level string) (p chart.Point, there bool) {
	name := c.ID + " " + d.Of(c.Text)
	if d.about.Code != "" {
		l, there := doc.Organisations[d.about.Code].Levels[c.ID]
		return chart.Point{X: l.Value, Title: d.tell("%s: nivå %s i %s", "%s: level %s in %s", name, d.level(l.Value), d.about.Name)}, there
	}
	good, of := doc.Good(c.ID)
	if doc.Capabilities[c.ID].Median == nil || of == 0 {
		return p, false
	}
	return chart.Point{X: float64(good) / float64(of), Title: d.tell("%s: %d av %d kommuner når nivån %s, median %s", "%s: %d of %d municipalities reach the level %s, median %s",
		name, good, of, level, d.level(*doc.Capabilities[c.ID].Median))}, true
}

// ends tells what the ends of a scale are called.
func (d drawing) ends(title string, low, high survey.Option) string {
	return d.tell("%s, från %s (%s) till %s (%s)", "%s, from %s (%s) to %s (%s)",
		title, d.level(low.Value), d.Of(low.Label), d.level(high.Value), d.Of(high.Label))
}

func (d drawing) level(x float64) string { return locale.Number(d.order.Lang, x, 1) }

func (d drawing) share(x float64) string { return locale.Percent(d.order.Lang, x) }

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
