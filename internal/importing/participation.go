package importing

import (
	"strconv"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// participants is a table of how many took part in a workshop. It is asked for by itself, and so not told from the others by
// its headings.
var participants = &kind{columns: []column{
	newColumn("organisation", "organisation", "organisation", "kommun", "kommunkod", "organisationskod", "kod", "code"),
	newColumn("people", "antal", "participants", "deltagare", "number", "people", "antaldeltagare"),
	newColumn("role", "roll", "role"),
}, needs: [][]string{{"organisation"}, {"people"}}}

// ParseParticipation reads rows as they are copied from a spreadsheet, with their headings. Every fault is told by its row and
// cell, and then nothing is read.
func ParseParticipation(text string, known []survey.Organisation) ([]survey.Participation, error) {
	sheets, err := tabular.Read("", []byte(text))
	if err != nil {
		return nil, err
	}
	p := newParser(Against{Known: known})
	var rows []survey.Participation
	for _, sheet := range sheets {
		t := p.tableOf(sheet, participants, 0)
		if t == nil {
			continue
		}
		for _, cells := range t.rows {
			rows = append(rows, p.checkCells(t, cells).participation())
		}
	}
	return rows, p.faults.Err()
}

func (r *row) participation() survey.Participation {
	p := survey.Participation{Organisation: r.employer(), People: r.readPeople()}
	if _, given := r.cellOf("role"); given {
		p.Role = r.role()
	}
	return p
}

const maxPeople = 10_000

func (r *row) readPeople() int {
	c, ok := r.neededCell("people")
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(c.Text)
	if err != nil || n < 1 || n > maxPeople {
		r.addFault(c, survey.Say("”%s” är inget antal deltagare.", "“%s” is not a number of participants.", showSafely(c.Text)),
			survey.Say("Skriv ett heltal från 1 till %d, eller ta bort raden.", "Enter a whole number from 1 to %d, or remove the row.", maxPeople))
	}
	return n
}
