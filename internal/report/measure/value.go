package measure

import (
	"strconv"
	"time"

	"mogna/internal/report/model"
	"mogna/internal/survey"
)

// Value is what a reader found: a number, a text, the reason why there is no figure, or nothing at all.
type Value struct {
	kind   kind
	number float64
	whole  int64
	text   string
	said   survey.Text
}

type kind int

const (
	nothing kind = iota
	aNumber
	aWhole
	aText
	aSaid
	aReason
)

// Code is an id that stands for a word, and whether the value is one.
func (v Value) Code() (id string, is bool) {
	return v.text, v.kind == aText && v.text != "true" && v.text != "false"
}

// Number is the figure, unrounded, and whether it is one.
func (v Value) Number() (x float64, is bool) {
	switch v.kind {
	case aNumber:
		return v.number, true
	case aWhole:
		return float64(v.whole), true
	}
	return 0, false
}

// Text is what is no number, and whether it is that.
func (v Value) Text(lang string) (text string, is bool) {
	switch v.kind {
	case aText:
		return v.text, true
	case aSaid:
		return v.said.In(lang), true
	}
	return "", false
}

// Reason is why there is no figure, by its id, and whether that is what stands here.
func (v Value) Reason() (id string, is bool) {
	if v.kind != aReason {
		return "", false
	}
	return v.text, true
}

// Truth is whether something is so, and whether the figure is that.
func (v Value) Truth() (is, told bool) {
	return v.text == "true", v.kind == aText && (v.text == "true" || v.text == "false")
}

// Exact is the number with every digit, a text in the language as it is, and nothing for a reason.
func (v Value) Exact(lang string) string {
	switch v.kind {
	case aNumber:
		return model.Exact(v.number)
	case aWhole:
		return strconv.FormatInt(v.whole, 10)
	}
	text, _ := v.Text(lang)
	return text
}

func number(x float64) Value { return Value{kind: aNumber, number: x} }
func whole(n int) Value      { return long(int64(n)) }
func long(n int64) Value     { return Value{kind: aWhole, whole: n} }
func truth(is bool) Value    { return text(strconv.FormatBool(is)) }
func at(t time.Time) Value   { return text(t.UTC().Format(time.RFC3339Nano)) }

// text leaves an empty text out.
func text[S ~string](s S) Value {
	if s == "" {
		return Value{}
	}
	return Value{kind: aText, text: string(s)}
}

// optional is a figure that may be absent, for a reason that stands with the figure it belongs to.
func optional(x *float64) Value {
	if x == nil {
		return Value{}
	}
	return number(*x)
}

// positive leaves a count of 0 out, which stands for one that is not told.
func positive(n int) Value {
	if n == 0 {
		return Value{}
	}
	return whole(n)
}

// either is a figure, or why there is none.
func either(x *float64, reason string) Value {
	if x == nil {
		return Value{kind: aReason, text: reason}
	}
	return number(*x)
}

// because is why there is no figure, where there is a reason.
func because(reason string) Value {
	if reason == "" {
		return Value{}
	}
	return Value{kind: aReason, text: reason}
}

// orBecause is a figure, or why there is none, where there is a reason.
func orBecause(x *float64, reason string) Value {
	if x == nil {
		return because(reason)
	}
	return number(*x)
}
