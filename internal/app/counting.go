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

// count lets those responses count that may, of the ones that the organisation's count together with. The round must be locked, so
// that two who count at once make no smaller step than either.
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

// countOf does so for every questionnaire of one organisation: when fewer are asked in it.
func countOf(tx Tx, r *survey.Round, organisation string) error {
	questionnaires, err := tx.RoundQuestionnaires(r.ID)
	if err != nil {
		return err
	}
	for _, q := range questionnaires {
		if err := count(tx, r, q, organisation); err != nil {
			return err
		}
	}
	return nil
}

// countAll does so for a whole round: when no more can come.
func countAll(tx Tx, r *survey.Round) error {
	return eachGroup(tx, r, func(q *survey.Questionnaire, organisation string) error { return count(tx, r, q, organisation) })
}

// eachGroup goes through whose responses count together: by questionnaire, and an organisation of each.
func eachGroup(tx Tx, r *survey.Round, do func(q *survey.Questionnaire, organisation string) error) error {
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
				if err := do(q, o.Code); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// leftOver counts the responses that are handed in and would not count if the round closed now: too few have come since the
// figures that they belong to were last moved.
func leftOver(tx Tx, r *survey.Round) (n int, err error) {
	err = eachGroup(tx, r, func(q *survey.Questionnaire, organisation string) error {
		if q.CountsAlone() {
			return nil
		}
		list, _, err := tx.Waiting(r.ID, q.ID, q.CountedBy(organisation))
		n += len(list) - survey.Counted(len(list), q.Fewest(), false)
		return err
	})
	return n, err
}

func sayLeftOver(n int) []survey.Text {
	switch n {
	case 0:
		return nil
	case 1:
		return []survey.Text{survey.Say("Ett inskickat svar kommer inte att räknas med. Färre än tre svar har kommit eller ändrats i samma organisation sedan siffrorna senast räknades ut. Räknades det med skulle någon kunna se vad personen har svarat.",
			"1 submitted response will not count. Fewer than three responses have arrived or changed in the same organisation since its figures were last calculated. If it counted, the person's answers could be deduced.")}
	}
	return []survey.Text{survey.Say("%d inskickade svar kommer inte att räknas med. Färre än tre svar har kommit eller ändrats i samma organisation sedan siffrorna senast räknades ut. Räknades de med skulle någon kunna se vad personerna har svarat.",
		"%d submitted responses will not count. Fewer than three responses have arrived or changed in the same organisation since its figures were last calculated. If they counted, people's answers could be deduced.", n)}
}
