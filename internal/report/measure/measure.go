// Package measure is the catalogue of the report's figures: one row for each, with its id, its title, what it means, its unit and
// bounds, how it is worked out, where it stands in the result document, and how it is read there. Every form takes its words from
// the rows, and the files for programs are loops over Walk.
package measure

import (
	"strings"

	"mogna/internal/survey"
)

// Measure is a kind of figure.
type Measure struct {
	ID       string      // in the files for programs; # stands for the level, place or role that a member of a family is of
	Title    survey.Text // in the forms for people; none: they don't explain it
	Column   survey.Text // over its column, beside those it belongs with; none: the title
	Group    survey.Text // over the columns of several that belong together
	Bound    Bound       // of an interval
	Means    survey.Text
	Unit     survey.Text
	Span     Span
	Source   survey.Text // how it is worked out; none: it stands as it was entered
	Family   Family      // of measures that are told apart by what # stands for
	Reasoned bool        // where there is no figure, a reason stands in its place
	Shape    Shape       // how it is rounded for readers
}

// Shape is how a figure is rounded for readers.
type Shape int

// The shapes.
const (
	Whole Shape = iota
	Tenths
	Hundredths
	Thousandths
	Score // 0–100
	Points
	Percent     // of 0–1
	FinePercent // of 0–1, as finely as it takes to hold it against a tolerance
	Signed      // a difference, with its sign
	Plain       // as it is where it is short
	Year        // a number that is no amount
	Kronor
	Thousands    // kronor, in tables of many columns
	AsItsSubject // as what the figure is about
)

// Bound is whether a figure is a bound of an interval. The upper one comes next after the lower, and for readers they are one.
type Bound int

// The bounds.
const (
	NoBound Bound = iota
	Lower
	Upper
)

// Span is the least and the greatest value that a figure can have; empty where there is none.
type Span struct{ Least, Most string }

var (
	counted        = Span{Least: "0"}
	countedFromOne = Span{Least: "1"}
	unitSpan       = Span{"0", "1"}
	scoreSpan      = Span{"0", "100"}
	gapSpan        = Span{"-100", "100"}
	upToOne        = Span{Most: "1"}
)

// Family is what tells the measures of a family apart.
type Family int

// The families. A place has no end: it is written N where the measures are listed.
const (
	Alone Family = iota
	ByLevel
	ByTeacher
	ByRole
	ByPair
)

// Of is the measure's id for one of its family.
func (m Measure) Of(member string) string { return strings.Replace(m.ID, "#", member, 1) }

// Heading is what its column is called among others that it belongs with.
func (m Measure) Heading() survey.Text {
	if m.Column != nil {
		return m.Column
	}
	return m.Title
}

// Name is what it is called by itself.
func (m Measure) Name() survey.Text {
	switch {
	case m.Title != nil:
		return m.Title
	case m.Group != nil:
		return joined(m.Group, ", ", m.Column)
	}
	return m.Column
}

// ColumnTitle is its name and its unit, where that is money.
func (m Measure) ColumnTitle(lang string) string { return m.withUnit(m.Name(), lang) }

// RowTitle is what it is called beside other scenarios' and today's.
func (m Measure) RowTitle(lang string) string {
	if m.Group != nil {
		return m.withUnit(m.Group, lang)
	}
	return m.ColumnTitle(lang)
}

func (m Measure) withUnit(name survey.Text, lang string) string {
	if m.InKronor() {
		name = joined(name, ", ", survey.Say("kr", "SEK"))
	}
	return name.In(lang)
}

// InKronor says whether the figure is an amount of money.
func (m Measure) InKronor() bool { return m.Unit.In(survey.Swedish) == inKronor.In(survey.Swedish) }

// Today says whether the figure is how something is today, beside how it would be with a scenario, which comes next.
func (m Measure) Today() bool { return strings.HasSuffix(m.ID, "_before") }

// Explained is what the measure means and how it is worked out, in one text.
func (m Measure) Explained(lang string) string {
	return strings.TrimSpace(m.Means.In(lang) + " " + m.Source.In(lang))
}

var (
	inPoints     = survey.Say("poäng", "points")
	inShare      = survey.Say("andel", "share")
	inNumber     = survey.Say("antal", "number")
	inPlace      = survey.Say("plats, 1 är först", "place, 1 comes first")
	inLevel      = survey.Say("nivå", "level")
	inLevels     = survey.Say("nivåer", "levels")
	inCode       = survey.Say("id", "id")
	inText       = survey.Say("text", "text")
	inDate       = survey.Say("datum, ÅÅÅÅ-MM-DD", "date, YYYY-MM-DD")
	inTime       = survey.Say("tidpunkt, RFC 3339 i UTC", "time, RFC 3339 in UTC")
	inTruth      = survey.Say("true eller false", "true or false")
	inStep       = survey.Say("steg", "step")
	inRatio      = survey.Say("kvot", "ratio")
	inPriorities = survey.Say("summa av prioriteter", "sum of priorities")
	inKronor     = survey.Say("kronor", "kronor (SEK)")
	inYears      = survey.Say("årtal", "year")
	inStaffYears = survey.Say("årsarbetare", "full-time equivalents")
)
