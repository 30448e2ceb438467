package tabular

import "mogna/internal/survey"

// CellFault is one cell, or cells merged to one, that can't be read as it was meant. Who reads no such cell need not mind.
type CellFault struct {
	Row, Column         int
	LastRow, LastColumn int
	what, mend          survey.Text
}

// Fault is the same as it is told.
func (f CellFault) Fault(source string) survey.Fault {
	first, last := Cell{Row: f.Row, Column: f.Column}, Cell{Row: f.LastRow, Column: f.LastColumn}
	path := first.Ref()
	if last != first {
		path += ":" + last.Ref()
	}
	return survey.Fault{Source: source, Line: f.Row, Path: path, What: f.what, Mend: f.mend}
}

// addCell notes a fault of a cell, or of the merged cells from the first to the last.
func (r *reader) addCell(first, last Cell, what, mend survey.Text) {
	f := CellFault{first.Row, first.Column, last.Row, last.Column, what, mend}
	if r.lenient {
		r.sheet.Faults = append(r.sheet.Faults, f)
		return
	}
	r.faults.Add(f.Fault(r.source))
}

var (
	isFormula    = survey.Say("Cellen innehåller en formel.", "The cell contains a formula.")
	pasteValue   = survey.Say("Kopiera cellen och klistra in den som värde.", "Copy the cell and paste it as a value.")
	isUnsaved    = survey.Say("Cellen innehåller en formel, och filen har inget sparat resultat av den.", "The cell contains a formula, and the file has no saved result of it.")
	saveAgain    = survey.Say("Öppna filen i kalkylprogrammet och spara den på nytt, eller klistra in cellen som värde.", "Open the file in the spreadsheet program and save it again, or paste the cell as a value.")
	isError      = survey.Say("Cellen innehåller ett felvärde från Excel.", "The cell contains an error value from Excel.")
	writeValue   = survey.Say("Skriv rätt värde, eller töm cellen.", "Enter the correct value, or empty the cell.")
	areMerged    = survey.Say("Cellerna är sammanslagna.", "The cells are merged.")
	unmerge      = survey.Say("Dela upp dem och skriv värdet i varje cell som det gäller.", "Unmerge them and enter the value in each cell that it applies to.")
	isLikeOne    = survey.Say("Cellen ser ut som en formel.", "The cell looks like a formula.")
	withoutSigns = survey.Say("Skriv värdet utan =, +, -, @ eller tabb i början.", "Enter the value without =, +, -, @ or a tab at the start.")
)
