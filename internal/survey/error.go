package survey

import (
	"fmt"
	"strings"
	"time"
)

// Code says what kind of error it is. There are few, and one place (httpapi) that turns a code into a status.
type Code string

const (
	Invalid         Code = "invalid"         // the input breaks a rule; Faults name each one
	Unauthenticated Code = "unauthenticated" // nobody is signed in
	Forbidden       Code = "forbidden"       // signed in, but this is not for you
	NotFound        Code = "not-found"       // there is no such thing, or it is not yours to know of
	Gone            Code = "gone"            // it was there once, and will not be again
	Conflict        Code = "conflict"        // it doesn't fit the present state
	TooLarge        Code = "too-large"       // more than we take in at once
	TooMany         Code = "too-many"        // more than is let on in a time
	Unavailable     Code = "unavailable"     // a service we lean on is away; trying again may help
)

// Error is an error that a user may read: it says what happened and what to do next. Any other error is internal,
// and its text stays in the log.
type Error struct {
	Code   Code
	Detail Text
	Faults []Fault
	Wait   time.Duration // before trying again, where that helps and how long is known
}

// Fault is one thing to mend in what was sent in. Line is a line of a file or a row of a sheet, counted from 1, and 0
// where there is none. Path is a document path, a cell, or the name of a field.
type Fault struct {
	Source string
	Line   int
	Path   string
	What   Text
	Mend   Text
}

// Fail makes an error from a code and the same sentence in Swedish and in English.
func Fail(code Code, sv, en string, args ...any) *Error {
	return &Error{Code: code, Detail: Say(sv, en, args...)}
}

// Refuse makes an Invalid error out of a list of faults.
func Refuse(faults []Fault) *Error {
	e := Fail(Invalid, "%d fel behöver rättas. Inget har ändrats.", "%d errors found. Nothing was changed.", len(faults))
	if len(faults) == 1 {
		e.Detail = Say("Ett fel behöver rättas. Inget har ändrats.", "1 error found. Nothing was changed.")
	}
	e.Faults = faults
	return e
}

func (e *Error) Error() string { return e.In(English) }

// In renders the error with its faults in a language, one fault a line.
func (e *Error) In(lang string) string {
	var b strings.Builder
	b.WriteString(e.Detail.In(lang))
	for _, f := range e.Faults {
		b.WriteString("\n  " + f.In(lang))
	}
	return b.String()
}

// In renders the fault in a language: where it is, what is wrong, what would be right.
func (f Fault) In(lang string) string {
	var where []string
	if f.Source != "" {
		where = append(where, f.Source)
	}
	if f.Line > 0 {
		where = append(where, fmt.Sprintf("%s %d", Say("rad", "line").In(lang), f.Line))
	}
	if f.Path != "" {
		where = append(where, f.Path)
	}
	s := f.What.In(lang)
	if len(where) > 0 {
		s = strings.Join(where, ", ") + ": " + s
	}
	if mend := f.Mend.In(lang); mend != "" {
		s += " " + mend
	}
	return s
}
