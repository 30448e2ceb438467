package report

import (
	"strconv"
	"time"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// earlier writes which round the changes are since.
func (c *csvWriter) earlier(e *scoring.EarlierRound) {
	if e == nil {
		return
	}
	c.row(subject{}, "earlier_round_id", strconv.FormatInt(e.ID, 10), "")
	c.text(subject{}, "earlier_title", e.Title)
	c.text(subject{}, "earlier_as_of", e.AsOf.UTC().Format(time.RFC3339Nano))
}

// changes writes what has changed on the document's questionnaire since the earlier round.
func (c *csvWriter) changes(s subject, x *scoring.Changes) {
	if x == nil {
		return
	}
	c.text(s, "change_before_version", x.Before.Version)
	c.whole(s, "change_common", x.Common)
	c.whole(s, "change_items", x.Items)
	c.row(s, "change_break", strconv.FormatBool(x.Break), "")
	for _, o := range c.model.Comparison.Organisations {
		of := x.Organisations[o.Code]
		c.change(o.Code, c.total(), of[""])
		survey.Walk(c.doc.q.Constructs, func(k survey.Construct, _ int) { c.change(o.Code, c.construct(k.ID), of[k.ID]) })
	}
}

// change writes one. A change without an interval has the reason where its lower end would stand.
func (c *csvWriter) change(code string, s subject, x *scoring.Change) {
	if x == nil {
		return
	}
	s.organisation = code
	c.either(s, "change", x.Change, x.Reason)
	if x.Change != nil && x.Reason != "" {
		c.missing(s, "change_low", x.Reason)
	}
	c.given(s, "change_before", x.Before)
	c.given(s, "change_after", x.After)
	c.given(s, "change_low", x.Low)
	c.given(s, "change_high", x.High)
	c.given(s, "change_p", x.P)
}
