package tabular

import "mogna/internal/survey"

// A file for a whole county is some hundred kilobytes; these limits leave ample room and keep a hostile file small.
const (
	maxFile    = 10 << 20 // bytes as uploaded
	maxSheets  = 20
	maxRows    = 50_000  // rows with text, all sheets together
	maxCells   = 400_000 // cells with text, all sheets together
	maxColumns = 100
	maxText    = 1_000 // characters in a cell

	maxUnpacked   = 64 << 20  // bytes of all entries of a workbook together
	maxEntries    = 1_000     // entries in a workbook
	maxElements   = 1_000_000 // XML elements in a workbook: parsed, one of five bytes takes up a hundred
	maxAttributes = 200       // attributes of an XML element
	maxRun        = 1 << 20   // bytes of one XML tag or text
	maxStored     = 8 << 10   // bytes of a cell's text as stored in a workbook
	maxEscapes    = 100       // escaped characters in it, such as _x000D_
	maxTexts      = 16 << 20  // bytes of all cells' texts: a workbook stores a text once and may show it in every cell
)

func fileTooLarge(name string) error {
	return survey.Fail(survey.TooLarge, "Filen %s är större än %d MB. Dela upp den, eller ta bort bilder och annat som inte hör till tabellen.",
		"The file %s is larger than %d MB. Split it, or remove pictures and anything else that is not part of the table.", name, maxFile>>20)
}

func (r *reader) contentTooLarge() error {
	return survey.Fail(survey.TooLarge, "%s: Innehållet är för stort när det packas upp. Kopiera bara tabellen till en ny arbetsbok och spara den som .xlsx.",
		"%s: The content is too large when unpacked. Copy only the table to a new workbook and save it as .xlsx.", r.source)
}

func (r *reader) textTooLong() error {
	return survey.Fail(survey.TooLarge, "%s: En cell har mer än %d tecken. Korta texten eller ta bort kolumnen.",
		"%s: A cell has more than %d characters. Shorten the text or remove the column.", r.source, maxText)
}

func (r *reader) tooManySheets() error {
	return survey.Fail(survey.TooLarge, "%s: Arbetsboken har fler än %d blad. Dela upp den.",
		"%s: The workbook has more than %d sheets. Split it.", r.source, maxSheets)
}

func (r *reader) tooManyRows(row int) error {
	return survey.Fail(survey.TooLarge, "%s, rad %d: Filen har fler än %d rader. Dela upp den.",
		"%s, line %d: The file has more than %d rows. Split it.", r.source, row, maxRows)
}

func (r *reader) tooManyCells(row int) error {
	return survey.Fail(survey.TooLarge, "%s, rad %d: Filen har fler än %d ifyllda celler. Dela upp den.",
		"%s, line %d: The file has more than %d filled cells. Split it.", r.source, row, maxCells)
}

func (r *reader) tooManyColumns(row int) error {
	return survey.Fail(survey.TooLarge, "%s, rad %d: Raden har fler än %d kolumner. Ta bort de kolumner som inte hör till tabellen.",
		"%s, line %d: The row has more than %d columns. Remove the columns that are not part of the table.", r.source, row, maxColumns)
}
