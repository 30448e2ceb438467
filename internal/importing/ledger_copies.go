package importing

import (
	"strings"

	"mogna/internal/survey"
)

// LedgerCopies are the rows that are like another in every column: bought twice, or in the file twice. Nobody can tell but who sent it.
type LedgerCopies struct {
	Lines []int
	Count int
	Sum   float64
}

// What is done with copies.
const (
	KeepCopies = "keep"
	DropCopies = "drop"
)

// maxLinesTold is how many lines of copies are named.
const maxLinesTold = 10

// checkCopies finds the rows that are in the file twice, asks about them and leaves them out where that was chosen.
func (r *ledgerReader) checkCopies() *LedgerCopies {
	found, seen := LedgerCopies{}, map[string]bool{}
	kept := r.booked[:0:0]
	for _, b := range r.booked {
		key := b.key()
		if !seen[key] || b.Amount == 0 {
			seen[key], kept = true, append(kept, b)
			continue
		}
		if found.Count++; found.Count <= maxLinesTold {
			found.Lines = append(found.Lines, b.Line)
		}
		found.Sum += b.Amount
	}
	if found.Count == 0 {
		return nil
	}
	switch r.asked.Copies {
	case DropCopies:
		r.booked = kept
	case KeepCopies:
	default:
		f := survey.Fault{What: survey.Say("%d rader är lika en annan rad i alla kolumner.", "%d rows are like another row in every column.", found.Count), Mend: survey.Say("Välj om de ska räknas med.", "Choose whether they are to be counted.")}
		if found.Count == 1 {
			f = survey.Fault{What: survey.Say("En rad är lika en annan rad i alla kolumner.", "One row is like another row in every column."), Mend: survey.Say("Välj om den ska räknas med.", "Choose whether it is to be counted.")}
		}
		r.read.Questions = append(r.read.Questions, f)
	}
	return &found
}

// key is all that a row says.
func (b bookedRow) key() string {
	var s strings.Builder
	for _, c := range b.file.Cells {
		s.WriteByte(byte(c.Column))
		s.WriteString(c.Text)
		s.WriteByte(0)
	}
	return s.String()
}
