package app

import (
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Waiting is a response that has been handed in, or handed in anew, since it last came to count.
type Waiting struct {
	Assignment   int64
	Organisation string
	Number       int // of the submission
	Role         survey.Role
	Codes        []byte // of it (SubmissionRow)
}

type counting interface {
	// Waiting lists a round's responses to a questionnaire that wait to be counted, of one organisation or (empty) of all, the
	// oldest first. More reports whether any is still to be handed in, or may come by an open link.
	Waiting(round int64, questionnaire, organisation string) (list []Waiting, more bool, err error)
	// Counted lists those that count, as they do.
	Counted(round int64, questionnaire, organisation string) ([]Waiting, error)
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
	list, err = ready(tx, r, q, list, more && r.Status == survey.Open)
	if err != nil || len(list) == 0 {
		return err
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

// ready are those that come to count now, the oldest first.
func ready(tx counting, r *survey.Round, q *survey.Questionnaire, list []Waiting, more bool) ([]Waiting, error) {
	list = list[:q.CountedNow(len(list), more)]
	if len(list) == 0 || q.CountsAlone() {
		return list, nil
	}
	counted, err := tx.Counted(r.ID, q.ID, q.CountedBy(list[0].Organisation))
	if err != nil || len(counted) == 0 { // nothing has been told of
		return list, err
	}
	if !scoring.StepKeeps(q, stepsOf(counted, list)) {
		return nil, nil
	}
	return list, nil
}

// stepsOf is everybody whose response counts before or after those in the list do.
func stepsOf(counted, list []Waiting) (all []scoring.Step) {
	place := map[int64]int{}
	for n, w := range counted {
		place[w.Assignment] = n
		all = append(all, scoring.Step{Role: w.Role, Before: w.Codes, After: w.Codes})
	}
	for _, w := range list {
		if n, known := place[w.Assignment]; known {
			all[n].After = w.Codes
			continue
		}
		all = append(all, scoring.Step{Role: w.Role, After: w.Codes})
	}
	return all
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

// leftOver counts the responses that have come, or changed, since the figures that they belong to were told of. Whether they would
// count if the round closed now follows from what they answer, so that it isn't told before.
func leftOver(tx Tx, r *survey.Round) (n int, err error) {
	err = eachGroup(tx, r, func(q *survey.Questionnaire, organisation string) error {
		if q.CountsAlone() {
			return nil
		}
		list, _, err := tx.Waiting(r.ID, q.ID, q.CountedBy(organisation))
		if err != nil || len(list) == 0 {
			return err
		}
		told, err := tx.Counted(r.ID, q.ID, q.CountedBy(organisation))
		if len(told) > 0 {
			n += len(list)
		}
		return err
	})
	return n, err
}

func sayLeftOver(n int) []survey.Text {
	switch n {
	case 0:
		return nil
	case 1:
		return []survey.Text{survey.Say("Ett inskickat svar kan komma att inte räknas med. Det har kommit eller ändrats sedan siffrorna senast räknades ut. Svar som är för få eller för lika räknas inte, eftersom någon då skulle kunna räkna ut dem.",
			"1 submitted response might not count. It has arrived or changed since the figures were last calculated. Responses that are too few or too similar do not count, because they could then be deduced.")}
	}
	return []survey.Text{survey.Say("%d inskickade svar kan komma att inte räknas med. De har kommit eller ändrats sedan siffrorna senast räknades ut. Svar som är för få eller för lika räknas inte, eftersom någon då skulle kunna räkna ut dem.",
		"%d submitted responses might not count. They have arrived or changed since the figures were last calculated. Responses that are too few or too similar do not count, because they could then be deduced.", n)}
}
