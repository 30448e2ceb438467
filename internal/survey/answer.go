package survey

import (
	"encoding/json"
	"slices"
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
	Identity int64 // in a personal form: who it is shown to
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
	c.choices(i, v.Numbers)
	c.missing(q, i, v.Missing)
	limit := maxText
	if i.MaxLength > 0 {
		limit = i.MaxLength
	}
	c.length(v.Text, limit)
	c.length(v.Comment, maxComment)
	if v.Comment != "" && !i.Evidence {
		c.add(Say("Frågan har inget kommentarsfält.", "This question does not accept comments."), Say("Ta bort kommentaren.", "Remove the comment."))
	}
	return c.faults
}

// howToAnswer says what a question of each type takes.
var howToAnswer = map[ItemType]Text{
	ScaleItem:   Say("Välj ett av svarsalternativen.", "Choose one of the options."),
	ChoiceItem:  Say("Välj ett av svarsalternativen.", "Choose one of the options."),
	ChoicesItem: Say("Välj ett eller flera av svarsalternativen.", "Choose one or more of the options."),
	NumberItem:  Say("Svara med ett tal.", "Answer with a number."),
	TextItem:    Say("Svara med text.", "Answer with text."),
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
		c.add(Say("Svaret passar inte frågan.", "The answer does not fit the question."), howToAnswer[i.Type])
	}
}

func (c *answerCheck) number(q *Questionnaire, i Item, x float64) {
	switch i.Type {
	case ScaleItem, ChoiceItem, ChoicesItem:
		options := q.Options(i)
		if !slices.ContainsFunc(options, func(o Option) bool { return o.Value == x }) {
			c.add(SayNumbers("Värdet %s kan inte väljas.", "The value %s is not an option.", x),
				SayNumbers("Välj ett värde från %s till %s.", "Choose a value from %s to %s.", options[0].Value, options[len(options)-1].Value))
		}
	case NumberItem:
		if i.Min != nil && x < *i.Min {
			c.add(SayNumbers("Talet %s är för litet.", "The number %s is too small.", x), SayNumbers("Det ska vara minst %s.", "It must be at least %s.", *i.Min))
		}
		if i.Max != nil && x > *i.Max {
			c.add(SayNumbers("Talet %s är för stort.", "The number %s is too large.", x), SayNumbers("Det ska vara högst %s.", "It must be at most %s.", *i.Max))
		}
		if i.Money() {
			c.amount(x)
		}
	}
}

func (c *answerCheck) choices(i Item, chosen []float64) {
	if n := len(chosen); i.MaxChoices > 0 && n > i.MaxChoices {
		c.add(Say("%d svarsalternativ är valda.", "%d options are chosen.", n), Say("Välj högst %d.", "Choose at most %d.", i.MaxChoices))
	}
	sorted := slices.Sorted(slices.Values(chosen))
	if len(slices.Compact(sorted)) < len(chosen) {
		c.add(Say("Ett svarsalternativ är valt två gånger.", "An option is chosen twice."), Say("Välj varje alternativ högst en gång.", "Choose each option once at most."))
	}
}

func (c *answerCheck) missing(q *Questionnaire, i Item, m Missing) {
	scale := q.Scales[i.Scale]
	offered := m == "" || m == Unknown && len(scale.Unknown) > 0 || m == NotApplicable && len(scale.NotApplicable) > 0
	if !offered {
		c.add(Say("”%s” kan inte väljas här.", "“%s” cannot be chosen here.", m), Say("Välj ett av frågans svarsalternativ.", "Choose one of the options of the question."))
	}
}

func (c *answerCheck) length(s string, limit int) {
	if n := len([]rune(s)); n > limit {
		c.add(Say("Texten är %d tecken.", "The text is %d characters.", n), Say("Korta den till högst %d.", "Shorten it to at most %d.", limit))
	}
	if strings.ContainsRune(s, 0) {
		c.add(Say("Texten innehåller ett otillåtet tecken.", "The text contains a character that is not allowed."), Say("Skriv den på nytt.", "Write it again."))
	}
}
