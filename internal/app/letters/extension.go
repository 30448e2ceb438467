package letters

import (
	"fmt"
	"slices"

	"mogna/internal/survey"
)

// NotifyExtension plans the letters about an extension; each person's tells of the one that is about their organisation.
func (s *Service) NotifyExtension(tx Recipients, round int64, organisations []string, list []survey.Extension) (Queued, error) {
	r, err := tx.Round(round) // its deadline has moved
	if err != nil {
		return Queued{}, err
	}
	order := LetterOrder{Kind: survey.ExtensionLetter, Organisations: organisations}
	to, err := order.choose(tx, r, s.clock())
	if err != nil {
		return Queued{}, err
	}
	own, err := tx.OwnDeadlines(round)
	if err != nil {
		return Queued{}, err
	}
	to.people = slices.DeleteFunc(to.people, func(p survey.Respondent) bool { // whose own deadline is later still
		return organisations == nil && own[p.Organisation].After(r.Closes)
	})
	of := map[string]int64{}
	for _, e := range list {
		of[e.Organisation] = e.ID
	}
	return s.plan(tx, to, func(p survey.Respondent) survey.Letter {
		id := of[""] + of[p.Organisation] // one of them is there
		return survey.Letter{Once: fmt.Sprintf("extension/%d/%d", p.ID, id), Kind: survey.ExtensionLetter, RoundID: round, ExtensionID: id}
	})
}
