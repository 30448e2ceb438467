package measure

import (
	"net/url"
	"slices"
	"strings"

	"mogna/internal/report/model"
	"mogna/internal/survey"
)

// row is a measure and how it is read of one part of the result document. The path leads from the part; one that begins with a
// slash leads from the document, and none says that the figure follows from where something stands.
type row[T any] struct {
	*Measure
	path string
	read func(T) Value
}

// group are the measures of one part, in the order of the files for programs. At is where in the document such parts are.
type group[T any] struct {
	at   []string
	rows []row[T]
}

// list adds the group's measures to the catalogue.
func (g *group[T]) list(c *catalogue) {
	for _, r := range g.rows {
		c.add(r.Measure)
		switch {
		case r.path == "":
		case r.path == ".":
			for _, place := range g.at {
				c.paths = append(c.paths, Path{place, r.ID})
			}
		case r.path[0] == '/':
			c.paths = append(c.paths, Path{r.path[1:], r.ID})
		default:
			for _, place := range g.at {
				c.paths = append(c.paths, Path{strings.TrimPrefix(place+"."+r.path, "."), r.ID})
			}
		}
	}
}

// places are what parts of the document are called in the name of a figure; @ stands for what it is about, and # for
// the id of its measure.
var places = []struct{ at, name string }{
	{"documents.organisations.constructs.", ""}, {"documents.organisations.priorities.", ""}, {"documents.organisations.economy.keyFigures.value", "economy.key-figure"},
	{"documents.organisations.economy.facts", "economy.fact"}, {"documents.organisations.economy.earlier.perResident", "economy.earlier.per-resident"}, {"documents.organisations.economy.earlier.", "economy.earlier."},
	{"documents.organisations.economy.allocation.feeDifference", "economy.fee-difference"}, {"documents.organisations.economy.allocation.members.", "economy.members.@."}, {"documents.organisations.economy.allocation.", "economy."}, {"documents.organisations.economy.received.", "economy.received.@."},
	{"documents.organisations.economy.reported.divisions.amounts.", "economy.reported."}, {"documents.organisations.economy.allocated.divisions.amounts.", "economy.allocated."},
	{"documents.organisations.economy.reported.divisions.differenceShare", "economy.reported.difference-share"}, {"documents.organisations.economy.allocated.divisions.differenceShare", "economy.allocated.difference-share"},
	{"documents.organisations.economy.reported.divisions.", "economy.reported."}, {"documents.organisations.economy.allocated.divisions.", "economy.allocated."},
	{"documents.organisations.profile.areas.", "profile."}, {"documents.organisations.", ""}, {"documents.constructs.", ""}, {"documents.capabilities.", ""}, {"documents.economy.shares.", "benchmark."},
	{"documents.economy.divisions", "economy.amount"}, {"documents.", ""}, {"changes.organisations.", "change."}, {"scenarios.", "#"},
}

// Path is where in the document the figure stands, and about what: from the organisation, construct or capability on that it is about.
func (f Figure) Path() (about, path string) {
	path = f.at + "." + f.path
	if full, is := strings.CutPrefix(f.path, "/"); is {
		path = full
	}
	for _, place := range places {
		if rest, is := strings.CutPrefix(path, place.at); is {
			if path = place.name + rest; place.name == "#" {
				path = strings.ReplaceAll(strings.Replace(f.ID, "_", ".", 1), "_", "-")
			}
			break
		}
	}
	about, path = f.About, strings.ReplaceAll(path, ".", "/")
	if strings.Contains(path, "@") {
		return "", strings.Replace(path, "@", url.PathEscape(about), 1)
	}
	return about, path
}

// Rounded is how the figure is rounded for readers.
func (f Figure) Rounded() Shape {
	if f.Shape == AsItsSubject {
		return f.shape
	}
	return f.Shape
}

// ids are those of all the measures of a group.
func (g *group[T]) ids() (list []string) {
	for _, r := range g.rows {
		list = append(list, r.ID)
	}
	return list
}

// columns are the measures of a group that have a column in the forms for people, but for some.
func (g *group[T]) columns(but ...string) (list []*Measure) {
	for _, r := range g.rows {
		if r.Heading() != nil && !slices.Contains(but, r.ID) {
			list = append(list, r.Measure)
		}
	}
	return list
}

// Subject is what a figure is about: an organisation by its code or all of them, and a construct, an item or the like by its id, or
// the questionnaire in all.
type Subject struct {
	Organisation string
	About        string // an id
	title        survey.Text
	name         string // where the title has none in a language
	shape        Shape  // of figures that are rounded as it
}

// Called is what the subject is called.
func (s Subject) Called(lang string) string {
	if title := s.title.In(lang); title != "" {
		return title
	}
	return s.name
}

// Titled is its title, where it has one of its own.
func (s Subject) Titled(lang string) string { return s.title.In(lang) }

// NamedSubject is a subject with a name that is the same in every language.
func NamedSubject(about, name string) Subject {
	return Subject{About: about, title: survey.Text{survey.Swedish: name, survey.English: name}}
}

// of is the same subject, of an organisation.
func (s Subject) of(organisation string) Subject {
	s.Organisation = organisation
	return s
}

// Figure is one figure of a comparison, or the reason why there is none.
type Figure struct {
	*Measure
	Name     string          // the measure's id, with its member of the family
	Document *model.Document // nil: it is of the round
	Subject
	Value
	at, path string
}

// walk visits figures.
type walk struct {
	*Walker
	doc   *model.Document
	visit func(Figure)
}

// each visits the figures of a part.
func each[T any](w *walk, g *group[T], s Subject, part T) { eachOf(w, g, s, "", part) }

// eachOf visits the figures of a part that is a member of a family.
func eachOf[T any](w *walk, g *group[T], s Subject, member string, part T) {
	for n := range g.rows {
		r := &g.rows[n]
		if v := r.read(part); v.kind != nothing {
			name := r.ID
			if r.Family != Alone {
				name = r.Of(member)
			}
			w.visit(Figure{Measure: r.Measure, Name: name, at: g.at[len(g.at)-1], path: r.path, Document: w.doc, Subject: s, Value: v})
		}
	}
}
