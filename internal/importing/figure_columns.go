package importing

import (
	"fmt"
	"slices"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// Column is one of a file's, and what was done with it. Choosable is one that amounts can be read from, where there are several.
type Column struct {
	ID        string
	Source    string
	Letters   string
	Heading   string
	Use       Use
	Read      bool
	Choosable bool
	Samples   []string
}

// maxColumnsTold keeps the answer about a file with many sheets short.
const maxColumnsTold = 200

func (r *figureReader) columnID(column int) string {
	return fmt.Sprintf("%d!%s", r.number, tabular.Letters(column))
}

func (r *figureReader) noteColumn(s tabular.Sheet, heading tabular.Cell, text string, use Use, read bool, examples []string) {
	if len(r.read.Columns) < maxColumnsTold {
		r.read.Columns = append(r.read.Columns, Column{ID: r.columnID(heading.Column), Source: s.Source, Letters: tabular.Letters(heading.Column), Heading: text, Use: use, Read: read, Samples: examples})
	}
}

// unasked tells of chosen columns that can't be chosen: of another file, or not of amounts.
func (r *figureReader) unasked() {
	chosen := map[string]string{}
	for _, id := range r.asked.Columns {
		n := slices.IndexFunc(r.read.Columns, func(c Column) bool { return c.ID == id && c.Choosable })
		if n < 0 {
			r.faults.Add(survey.Fault{What: survey.Say("Kolumnen ”%s” kan inte väljas i den här filen.", "The column “%s” cannot be chosen in this file.", showSafely(id)),
				Mend: survey.Say("Granska filen på nytt och välj bland kolumnerna som visas.", "Check the file again and choose among the columns shown.")})
			continue
		}
		c := r.read.Columns[n]
		of := sheetOf(id) + string(c.Use)
		if chosen[of] != "" && chosen[of] != id {
			r.faults.Add(survey.Fault{Source: c.Source, What: survey.Say("Två kolumner är valda i samma blad.", "Two columns have been chosen in the same sheet."), Mend: survey.Say("Välj en.", "Choose one.")})
		}
		chosen[of] = id
	}
}

func sheetOf(id string) string {
	for n, c := range id {
		if c == '!' {
			return id[:n]
		}
	}
	return id
}
