package tabular

import "mogna/internal/survey"

// maxFaults is how many faults a person is shown at once. More than that is mended in bulk anyway.
const maxFaults = 200

// Faults gathers faults up to a limit and counts the rest, so that a file with nothing but faults gives a short answer.
type Faults struct {
	list     []survey.Fault
	more     int
	longText bool
}

// Add notes a fault.
func (f *Faults) Add(fault survey.Fault) {
	if f.Full() {
		f.more++
		return
	}
	f.list = append(f.list, fault)
}

// Any reports whether there is a fault.
func (f *Faults) Any() bool { return len(f.list) > 0 }

// Full reports whether further faults are only counted.
func (f *Faults) Full() bool { return len(f.list) >= maxFaults }

// Err is nil where there is no fault, else an error that lists them, the last one saying how many more there are.
func (f *Faults) Err() error {
	if !f.Any() {
		return nil
	}
	e := survey.Refuse(f.list)
	if f.more > 0 {
		e.Detail = survey.Say("%d fel behöver rättas, och de första %d visas. Inget har ändrats.",
			"%d errors found, of which the first %d are shown. Nothing was changed.", len(f.list)+f.more, len(f.list))
		e.Faults = append(e.Faults, survey.Fault{
			What: survey.Say("Det finns %d fel till.", "There are %d more errors.", f.more),
			Mend: survey.Say("Rätta de fel som visas och läs in filen igen.", "Fix the errors shown and import the file again."),
		})
	}
	if f.longText {
		e.Code = survey.TooLarge
		e.Detail = survey.Say("Filen har celler med mer än %d tecken. Inget har ändrats.",
			"The file has cells of more than %d characters. Nothing was changed.", maxText)
	}
	return e
}
