package csv

import (
	"io"
	"time"

	"mogna/internal/report/model"
	"mogna/internal/survey"
)

// ActionPlan writes an action a row; who, which round and when stand in each, so that the plans of several can be put together.
func ActionPlan(w io.Writer, p model.ActionPlan, lang string) error {
	l := p.Labels(lang)
	t, err := NewTable(w, append([]string{l.Say("Organisation", "Organisation"), l.Say("Mätomgång", "Round"), l.Say("Hämtad", "Downloaded")}, p.Heads(l)...)...)
	if err != nil {
		return err
	}
	day := p.Round.AsOf.In(survey.Sweden()).Format(time.DateOnly)
	for _, plan := range p.Plans {
		for n, a := range plan.Actions {
			if err := t.Row(append([]string{plan.Organisation, p.Round.Title, day}, p.Row(l, n, a)...)...); err != nil {
				return err
			}
		}
	}
	return t.Close()
}
