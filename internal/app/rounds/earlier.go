package rounds

import (
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// compareWith chooses the earlier round that a round is compared with; 0 takes it away, nil leaves it.
func compareWith(tx Tx, r *survey.Round, earlier *int64) error {
	if earlier == nil {
		return nil
	}
	if *earlier == 0 {
		r.EarlierRound = 0
		return nil
	}
	then, err := tx.Round(*earlier)
	if usecase.IsNotFound(err) {
		return survey.Refuse([]survey.Fault{survey.NoEarlierRound})
	} else if err != nil {
		return err
	}
	own, err := tx.RoundQuestionnaires(r.ID)
	if err != nil {
		return err
	}
	theirs, err := tx.RoundQuestionnaires(then.ID)
	if err != nil {
		return err
	}
	if faults := r.CompareWith(then, own, theirs); len(faults) > 0 {
		return survey.Refuse(faults)
	}
	return nil
}
