package report

import (
	"encoding/csv"
	"io"
	"strconv"
)

// The byte order mark without which Excel misreads å, ä and ö.
const bom = "\ufeff"

var csvColumns = []string{"round", "made_up", "draft", "questionnaire", "version", "kind", "organisation", "organisation_name",
	"construct_or_item", "title", "measure", "value", "reason"}

// CSV writes every figure of the comparison as a row of its own (RFC 4180, UTF-8): commas and decimal points in every
// language, for the files are read by programs. Titles follow the language; measures and reasons are ids and do not.
// Rows about an organisation in all, or about a questionnaire, have no construct or item.
func CSV(w io.Writer, m Model, lang string) error {
	documents, err := m.documents()
	if err != nil {
		return err
	}
	if _, err := io.WriteString(w, bom); err != nil {
		return err
	}
	c := newCSVWriter(w, m, lang)
	c.write(csvColumns)
	c.round()
	for n, d := range documents {
		if err := m.tell(figuresOf(d), n, len(documents)); err != nil {
			return err
		}
		c.document(d)
	}
	c.out.Flush()
	return c.out.Error()
}

// csvWriter writes rows that begin alike: with the round, and after it the questionnaire at hand.
type csvWriter struct {
	out     *csv.Writer
	model   Model
	labels  labels
	prefix  [6]string         // round, made_up, draft, questionnaire, version, kind
	doc     document          // the one at hand
	titles  map[string]string // of its constructs
	columns []string          // reused by every row
}

func newCSVWriter(w io.Writer, m Model, lang string) *csvWriter {
	c := &csvWriter{out: csv.NewWriter(w), model: m, labels: newLabels(m, lang), columns: make([]string, len(csvColumns))}
	c.out.UseCRLF = true
	r := m.Comparison.Round
	c.prefix[0], c.prefix[1], c.prefix[2] = defuse(r.Title), strconv.FormatBool(r.MadeUp), strconv.FormatBool(r.Draft)
	return c
}

// subject is what a row is about.
type subject struct {
	organisation string // code
	id           string // of a construct or an item
	title        string
}

func (c *csvWriter) number(s subject, measure string, value float64) {
	c.row(s, measure, exact(value), "")
}
func (c *csvWriter) whole(s subject, measure string, n int) {
	c.row(s, measure, strconv.Itoa(n), "")
}

// text leaves an empty text out: a row has a value or a reason.
func (c *csvWriter) text(s subject, measure, value string) {
	if value != "" {
		c.row(s, measure, defuse(value), "")
	}
}

// missing tells why there is no figure.
func (c *csvWriter) missing(s subject, measure, reason string) {
	c.row(s, measure, "", defuse(reason))
}

// either writes a figure, or why there is none.
func (c *csvWriter) either(s subject, measure string, value *float64, reason string) {
	if value == nil {
		c.missing(s, measure, reason)
		return
	}
	c.number(s, measure, *value)
}

// given writes a figure that may be absent; then the row is too, for its reason stands with the figure it belongs to.
func (c *csvWriter) given(s subject, measure string, value *float64) {
	if value != nil {
		c.number(s, measure, *value)
	}
}

func (c *csvWriter) row(s subject, measure, value, reason string) {
	copy(c.columns, c.prefix[:])
	name := ""
	if s.organisation != "" {
		name = c.labels.organisation(s.organisation)
	}
	copy(c.columns[len(c.prefix):], []string{defuse(s.organisation), defuse(name), defuse(s.id), defuse(s.title), measure, value, reason})
	c.write(c.columns)
}

// write leaves its error with the writer, which keeps the first one.
func (c *csvWriter) write(columns []string) { _ = c.out.Write(columns) }
