package survey

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Missing says in the respondent's own words why there is no value.
type Missing string

const (
	Unknown       Missing = "unknown"       // don't know: missing, never zero
	NotApplicable Missing = "notApplicable" // taken out of what was asked
)

// Value is the answer to one item: a number (also the value of a chosen option), several of them, a text, or the
// reason why there is none. The zero Value means unanswered. A comment can stand beside any of them.
type Value struct {
	Number  *float64  `json:"value,omitempty"`
	Numbers []float64 `json:"values,omitempty"`
	Text    string    `json:"text,omitempty"`
	Missing Missing   `json:"missing,omitempty"`
	Comment string    `json:"comment,omitempty"`
}

// Num makes a Value of a number.
func Num(x float64) Value { return Value{Number: &x} }

// Answered reports whether the respondent has dealt with the item; a don't-know is an answer, a comment alone is not.
func (v Value) Answered() bool {
	return v.Number != nil || len(v.Numbers) > 0 || v.Text != "" || v.Missing != ""
}

// Empty reports whether there is nothing to keep.
func (v Value) Empty() bool { return !v.Answered() && v.Comment == "" }

// Equal compares two values.
func (v Value) Equal(w Value) bool {
	a, _ := json.Marshal(v)
	b, _ := json.Marshal(w)
	return string(a) == string(b)
}

// Answers are the answers of one response, by item.
type Answers map[string]Value

// Answer is one answer: what, who wrote it, when, and the revision that it gave the response. Writer tells one browser's
// answers from another's, also where the same person sits at both.
type Answer struct {
	Item     string
	Value    Value
	Author   int64 // respondent
	At       time.Time
	Revision int64
	Writer   string
	Hand     int64 // in a personal form: who it is shown to
}

const (
	maxComment = 2000
	maxText    = 5000
)

// Check holds a value against the item it answers and names what is wrong with it.
func (q *Questionnaire) Check(i Item, v Value) []Fault {
	c := &answerCheck{path: i.ID}
	c.kinds(i, v)
	if v.Number != nil {
		c.number(q, i, *v.Number)
	}
	for _, x := range v.Numbers {
		c.number(q, i, x)
	}
	c.missing(q, i, v.Missing)
	limit := maxText
	if i.MaxLength > 0 {
		limit = i.MaxLength
	}
	c.length(v.Text, limit)
	c.length(v.Comment, maxComment)
	if v.Comment != "" && !i.Evidence {
		c.add(Say("Frågan tar inte emot kommentarer.", "The item takes no comment."), Say("Ta bort kommentaren.", "Remove the comment."))
	}
	return c.faults
}

type answerCheck struct {
	path   string
	faults []Fault
}

func (c *answerCheck) add(what, mend Text) {
	c.faults = append(c.faults, Fault{Path: c.path, What: what, Mend: mend})
}

func (c *answerCheck) kinds(i Item, v Value) {
	given := 0
	for _, is := range []bool{v.Number != nil, len(v.Numbers) > 0, v.Text != "", v.Missing != ""} {
		if is {
			given++
		}
	}
	wrong := v.Number != nil && (i.Type == TextItem || i.Type == ChoicesItem) ||
		len(v.Numbers) > 0 && i.Type != ChoicesItem || v.Text != "" && i.Type != TextItem
	if given > 1 || wrong {
		c.add(Say("Svaret är inte av frågans slag.", "The answer is not of the item's kind."), Say("Frågan är av typen %s.", "The item is of type %s.", i.Type))
	}
}

func (c *answerCheck) number(q *Questionnaire, i Item, x float64) {
	switch i.Type {
	case ScaleItem, ChoiceItem, ChoicesItem:
		options := q.Options(i)
		if !slices.ContainsFunc(options, func(o Option) bool { return o.Value == x }) {
			c.add(Say("Värdet %v kan inte väljas.", "The value %v is not an option.", x),
				Say("Välj ett värde från %v till %v.", "Choose a value from %v to %v.", options[0].Value, options[len(options)-1].Value))
		}
	case NumberItem:
		if i.Min != nil && x < *i.Min {
			c.add(Say("Talet %s är mindre än %s.", "The number %s is below %s.", digits(x), digits(*i.Min)), Say("Det får vara minst %s.", "It must be at least %s.", digits(*i.Min)))
		}
		if i.Max != nil && x > *i.Max {
			c.add(Say("Talet %s är större än %s.", "The number %s is above %s.", digits(x), digits(*i.Max)), Say("Det får vara högst %s.", "It must be at most %s.", digits(*i.Max)))
		}
	}
}

// digits writes a number in full; five digits and more by threes, so that a year is left whole.
func digits(x float64) string {
	s := strconv.FormatFloat(math.Abs(x), 'f', -1, 64)
	whole, _, _ := strings.Cut(s, ".")
	for n := len(whole) - 3; n > 0 && len(whole) > 4; n -= 3 {
		s = s[:n] + "\u00a0" + s[n:]
	}
	if x < 0 {
		return "−" + s
	}
	return s
}

func (c *answerCheck) missing(q *Questionnaire, i Item, m Missing) {
	scale := q.Scales[i.Scale]
	offered := m == "" || m == Unknown && len(scale.Unknown) > 0 || m == NotApplicable && len(scale.NotApplicable) > 0
	if !offered {
		c.add(Say("”%s” kan inte väljas här.", "“%s” can't be chosen here.", m), Say("Välj ett av frågans alternativ.", "Choose one of the item's options."))
	}
}

func (c *answerCheck) length(s string, limit int) {
	if n := len([]rune(s)); n > limit {
		c.add(Say("Texten är %d tecken.", "The text is %d characters.", n), Say("Korta den till högst %d.", "Shorten it to at most %d.", limit))
	}
	if strings.ContainsRune(s, 0) {
		c.add(Say("Texten innehåller ett otillåtet tecken.", "The text has a character that is not allowed."), Say("Skriv den på nytt.", "Write it again."))
	}
}
