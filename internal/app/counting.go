package app

import (
	"slices"

	"mogna/internal/survey"
)

// Waiting is a response that has been handed in, or handed in anew, since it last came to count.
type Waiting struct {
	Assignment   int64
	Organisation string
	Number       int // of the submission
}

type counting interface {
	// Waiting lists a round's responses to a questionnaire that wait to be counted, of one organisation or (empty) of all, the
	// oldest first. More reports whether any is still to be handed in, or may come by an open link.
	Waiting(round int64, questionnaire, organisation string) (list []Waiting, more bool, err error)
	// Count lets responses count as they are.
	Count(list []Waiting) error
}

// count lets those responses count that may, of the ones that the organisation's count together with.
func count(tx Tx, r *survey.Round, q *survey.Questionnaire, organisation string) error {
	list, more, err := tx.Waiting(r.ID, q.ID, q.CountedBy(organisation))
	if err != nil {
		return err
	}
	if !q.CountsAlone() {
		list = list[:survey.Counted(len(list), q.Fewest(), more && r.Status == survey.Open)]
	}
	if len(list) == 0 {
		return nil
	}
	if err := tx.Count(list); err != nil {
		return err
	}
	var others []string
	for _, w := range list {
		others = append(others, w.Organisation)
	}
	slices.Sort(others)
	for _, code := range slices.Compact(others) {
		if err := tx.TouchResponses(r.ID, code); err != nil {
			return err
		}
	}
	return nil
}

// countAll does so for a whole round: when it closes, or when fewer are asked.
func countAll(tx Tx, r *survey.Round) error {
	questionnaires, err := tx.RoundQuestionnaires(r.ID)
	if err != nil {
		return err
	}
	organisations, err := tx.RoundOrganisations(r.ID)
	if err != nil {
		return err
	}
	for _, q := range questionnaires {
		done := map[string]bool{}
		for _, o := range organisations {
			if by := q.CountedBy(o.Code); !done[by] {
				done[by] = true
				if err := count(tx, r, q, o.Code); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
