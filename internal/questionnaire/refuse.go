package questionnaire

import (
	"cmp"
	"reflect"
	"slices"

	"mogna/internal/survey"
)

// maxFaults is as many as anyone will mend before trying again.
const maxFaults = 200

// refuse orders faults by file, line and path, whatever order they were found in, and names the first of them. The
// error's detail and the last fault count them all.
func refuse(faults []survey.Fault) *survey.Error {
	slices.SortStableFunc(faults, func(a, b survey.Fault) int {
		return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Path, b.Path),
			cmp.Compare(a.What[survey.Swedish], b.What[survey.Swedish]))
	})
	faults = slices.CompactFunc(faults, func(a, b survey.Fault) bool { return reflect.DeepEqual(a, b) })
	err := survey.Refuse(faults)
	if more := len(faults) - maxFaults; more > 0 {
		last := faults[maxFaults-1]
		err.Faults = append(slices.Clip(faults[:maxFaults]), survey.Fault{Source: last.Source,
			What: survey.Say("… och %d fel till.", "… and %d more errors.", more),
			Mend: survey.Say("Rätta felen ovan och försök igen.", "Fix the errors above and try again.")})
	}
	return err
}
