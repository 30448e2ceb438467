package reporttest

import (
	"strconv"
	"strings"
	"time"

	"mogna/internal/scoring"
)

func (b *rebuilder) earlier() {
	c := &b.c
	switch v := b.row["value"]; b.row["measure"] {
	case "earlier_round_id":
		c.Earlier = &scoring.EarlierRound{ID: int64(b.whole())}
	case "earlier_title":
		c.Earlier.Title = v
	case "earlier_as_of":
		at, err := time.Parse(time.RFC3339Nano, v)
		Must(b.t, err)
		c.Earlier.AsOf = at
	}
}

func (b *rebuilder) change(info scoring.QuestionnaireInfo) {
	code, id, measure := b.row["organisation"], b.row["construct_or_item"], b.row["measure"]
	if measure == "change_before_version" {
		before := info
		before.Version = b.row["value"]
		b.c.Changes = append(b.c.Changes, scoring.Changes{Questionnaire: info, Before: before, Organisations: map[string]map[string]*scoring.Change{}})
		return
	}
	x := &b.c.Changes[len(b.c.Changes)-1]
	switch measure {
	case "change_common":
		x.Common = b.whole()
		return
	case "change_items":
		x.Items = b.whole()
		return
	case "change_break":
		is, err := strconv.ParseBool(b.row["value"])
		Must(b.t, err)
		x.Break = is
		return
	}
	if x.Organisations[code] == nil {
		x.Organisations[code] = map[string]*scoring.Change{}
	}
	if x.Organisations[code][id] == nil {
		x.Organisations[code][id] = &scoring.Change{}
	}
	c := x.Organisations[code][id]
	if b.row["reason"] != "" {
		c.Reason = b.row["reason"]
		return
	}
	switch _, which, _ := strings.Cut(measure, "_"); which {
	case "":
		c.Change = b.number()
	case "before":
		c.Before = b.number()
	case "after":
		c.After = b.number()
	case "low":
		c.Low = b.number()
	case "high":
		c.High = b.number()
	case "p":
		c.P = b.number()
	}
}
