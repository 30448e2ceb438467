// Package offline scores a file of answers without a server or a database: for researchers, for checks, for data from
// elsewhere.
package offline

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// columns of the answers file, which is long: a row for each answer.
var columns = []string{"organisation", "respondent", "role", "item", "value"}

const maxFaults = 200

// answersFile reads rows into responses, and gathers what is wrong on the way.
type answersFile struct {
	name      string
	q         *survey.Questionnaire
	known     map[string]bool // organisations, where they are given
	items     map[string]survey.Item
	responses map[responseKey]*response
	order     []responseKey
	faults    []survey.Fault
	more      int // faults beyond the limit
}

type responseKey struct{ organisation, respondent string }

type response struct {
	role    survey.Role
	line    int
	answers survey.Answers
	lines   map[string]int
}

// read takes in the whole file or fails with every faulty row.
func (f *answersFile) read(r io.Reader) error {
	b := bufio.NewReader(r)
	if mark, _ := b.Peek(3); bytes.Equal(mark, []byte("\xef\xbb\xbf")) {
		_, _ = b.Discard(3)
	}
	c := csv.NewReader(b)
	c.ReuseRecord = true
	c.FieldsPerRecord = -1
	head, err := c.Read()
	if err != nil {
		return f.unreadable(c, err)
	}
	place, ok := f.heading(slices.Clone(head))
	if !ok {
		return f.refuse()
	}
	for {
		record, err := c.Read()
		if errors.Is(err, io.EOF) {
			return f.refuse()
		}
		if err != nil {
			return f.unreadable(c, err)
		}
		line, _ := c.FieldPos(0)
		f.row(line, record, place)
	}
}

func (f *answersFile) refuse() error {
	if len(f.faults) == 0 {
		return nil
	}
	e := survey.Refuse(f.faults)
	if f.more > 0 {
		e.Faults = append(e.Faults, survey.Fault{Source: f.name, What: survey.Say("Ytterligare %d fel visas inte.", "%d more errors are not shown.", f.more),
			Mend: survey.Say("Rätta dessa och försök igen.", "Fix these and try again.")})
	}
	return e
}

func (f *answersFile) fault(line int, column string, what, mend survey.Text) {
	if len(f.faults) >= maxFaults {
		f.more++
		return
	}
	f.faults = append(f.faults, survey.Fault{Source: f.name, Line: line, Path: column, What: what, Mend: mend})
}

func (f *answersFile) unreadable(c *csv.Reader, err error) error {
	line := 1
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		line = parse.Line
	} else if !errors.Is(err, io.EOF) {
		return err
	}
	f.fault(line, "", survey.Say("Raden går inte att läsa som CSV.", "The row cannot be read as CSV."),
		survey.Say("Kontrollera citattecken, och att filen har en rubrikrad.", "Check the quotation marks, and that the file has a heading."))
	return f.refuse()
}

func (f *answersFile) heading(head []string) (place map[string]int, ok bool) {
	place = map[string]int{}
	for n, name := range head {
		name = strings.ToLower(strings.TrimSpace(name))
		if _, twice := place[name]; twice || !slices.Contains(columns, name) {
			f.fault(1, name, survey.Say("Kolumnen ”%s” hör inte hit eller finns två gånger.", "The column “%s” does not belong here or is there twice.", name),
				survey.Say("Kolumnerna är %s.", "The columns are %s.", strings.Join(columns, ", ")))
		}
		place[name] = n
	}
	for _, name := range columns {
		if _, there := place[name]; !there {
			f.fault(1, name, survey.Say("Kolumnen ”%s” saknas.", "The column “%s” is missing.", name),
				survey.Say("Kolumnerna är %s, åtskilda av kommatecken.", "The columns are %s, separated by commas.", strings.Join(columns, ", ")))
		}
	}
	return place, len(f.faults) == 0
}

func (f *answersFile) row(line int, record []string, place map[string]int) {
	if len(record) != len(place) {
		f.fault(line, "", survey.Say("Raden har %d fält och rubriken %d.", "The row has %d fields and the heading %d.", len(record), len(place)),
			survey.Say("Kontrollera skiljetecken och citattecken.", "Check separators and quotation marks."))
		return
	}
	field := func(name string) string { return strings.Clone(strings.TrimSpace(record[place[name]])) }
	for _, name := range columns {
		if !utf8.ValidString(record[place[name]]) {
			f.fault(line, name, survey.Say("Texten är inte UTF-8.", "The text is not UTF-8."), survey.Say("Spara filen som UTF-8.", "Save the file as UTF-8."))
			return
		}
	}
	r := f.response(line, survey.OrganisationCode(field("organisation")), field("respondent"), field("role"))
	if r != nil {
		f.answer(line, r, field("item"), field("value"))
	}
}

// table hands the responses over to scoring.
func (f *answersFile) table(organisations []survey.Organisation) (*scoring.Table, map[string]scoring.Invited) {
	t, asked := scoring.NewTable(f.q, organisations), map[string]scoring.Invited{}
	for _, key := range f.order {
		r := f.responses[key]
		t.Add(key.organisation, r.role, r.answers)
		if asked[key.organisation] == nil {
			asked[key.organisation] = scoring.Invited{}
		}
		asked[key.organisation][r.role]++
	}
	return t, asked
}
