package report

import "mogna/internal/survey"

// definition is what a kind of figure in the CSV files is called and means. The long file names it in a column of its own; in the
// wide one it is the last part of a column's name.
type definition struct {
	id     string
	means  survey.Text
	unit   survey.Text
	span   span
	source survey.Text // how it is worked out; none: it stands as it was entered
}

// span is the least and the greatest value that a figure can have; empty where there is none.
type span struct{ least, most string }

var (
	unbounded = span{}
	counted   = span{least: "0"}
	unitSpan  = span{"0", "1"}
	scoreSpan = span{"0", "100"}
	gapSpan   = span{"-100", "100"}
)

var (
	inPoints = survey.Say("poäng", "points")
	inShare  = survey.Say("andel", "share")
	inNumber = survey.Say("antal", "number")
	inPlace  = survey.Say("plats, 1 är först", "place, 1 comes first")
	inLevel  = survey.Say("nivå", "level")
	inCode   = survey.Say("id", "id")
	inText   = survey.Say("text", "text")
	inDate   = survey.Say("datum, ÅÅÅÅ-MM-DD", "date, YYYY-MM-DD")
	inTime   = survey.Say("tidpunkt, RFC 3339 i UTC", "time, RFC 3339 in UTC")
	inTruth  = survey.Say("true eller false", "true or false")
	inStep   = survey.Say("steg", "step")
	inRatio  = survey.Say("kvot", "ratio")

	inPriorities = survey.Say("summa av prioriteter", "sum of priorities")
)

// definitions are all of them, in the order of the long file.
func definitions() (all []definition) {
	for _, group := range [][]definition{roundMeasures, earlierMeasures, targetMeasures, scenarioMeasures, outcomeMeasures, riskMeasures, answerMeasures, scoreMeasures, regionMeasures, capabilityMeasures, priorityMeasures,
		exchangeMeasures, changeMeasures, costMeasures, jointMeasures, {keyFigureMeasure}, costRegionMeasures} {
		all = append(all, group...)
	}
	return all
}

// definitionOf finds a measure by its id. One that is missing is a fault of this package, which its tests find.
func definitionOf(id string) definition {
	for _, m := range definitions() {
		if m.id == id {
			return m
		}
	}
	return definition{id: id}
}
