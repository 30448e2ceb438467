package answering

import (
	"slices"
	"time"

	"mogna/internal/economy"
	"mogna/internal/survey"
)

// Standing says how a response stands: the answers that have changed after a revision, and who wrote them.
type Standing struct {
	Revision    int64
	At          time.Time
	Progress    survey.Progress
	Answers     []survey.Kept
	Covered     []string         // items whose answers whoever asks may not see
	Names       map[int64]string // of those who wrote them
	Me          int64
	SubmittedAt time.Time
	Changed     bool // answers have changed since then
	Remarks     []economy.Remark
}

func (d *openResponse) standing(tx Tx, since int64, at time.Time) (*Standing, error) {
	v := d.view()
	s := &Standing{Revision: d.assignment.Revision, At: at, Progress: d.questionnaire.Progress(d.respondent.Role, survey.ValuesOf(v.Counted)),
		Covered: v.Covered, Me: d.respondent.ID, SubmittedAt: d.assignment.SubmittedAt}
	authors := []int64{}
	for _, k := range v.Shown {
		if k.Touched <= since {
			continue
		}
		s.Answers = append(s.Answers, k)
		authors = append(authors, k.Author)
		if k.Contested() {
			authors = append(authors, k.Other.Author)
		}
	}
	var err error
	if s.Changed, err = changedSinceSubmitted(tx, *d.assignment); err != nil {
		return nil, err
	}
	if s.Names, err = d.names(tx, authors); err != nil {
		return nil, err
	}
	s.Remarks, err = d.remarks(tx, at)
	return s, err
}

// remarks is what does not look right in a response about costs.
func (d *openResponse) remarks(tx Tx, at time.Time) ([]economy.Remark, error) {
	if d.questionnaire.Kind != survey.EconomyFigures {
		return nil, nil
	}
	of, err := d.organisation(tx)
	return economy.Check(d.questionnaire, survey.ValuesOf(d.view().Shown), of, at), err
}

// organisation is the one whose assignment it is.
func (d *openResponse) organisation(tx Tx) (survey.Organisation, error) {
	all, err := tx.RoundOrganisations(d.round.ID)
	n := slices.IndexFunc(all, func(o survey.Organisation) bool { return o.Code == d.assignment.Organisation })
	if err != nil || n < 0 {
		return survey.Organisation{}, err
	}
	return all[n], nil
}

// names looks up who wrote; mostly it is the respondent, who is at hand.
func (d *openResponse) names(tx Tx, authors []int64) (map[int64]string, error) {
	var others []int64
	for _, id := range authors {
		if id != d.respondent.ID {
			others = append(others, id)
		}
	}
	names := map[int64]string{}
	if len(others) > 0 {
		var err error
		if names, err = tx.Names(others); err != nil {
			return nil, err
		}
	}
	names[d.respondent.ID] = d.respondent.Name
	names[byCoordinator] = d.round.Organiser
	return names, nil
}
