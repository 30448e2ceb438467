package store

import (
	"mogna/internal/survey"
)

func (t *Tx) ReplaceQuestionnaires(round int64, questionnaires []*survey.Questionnaire) error {
	ids := make([]string, len(questionnaires))
	for n, q := range questionnaires {
		ids[n] = q.ID
	}
	err := t.run(round, ids,
		"DELETE FROM exemptions WHERE round_id = ? AND questionnaire NOT IN ?",
		"DELETE FROM assignments WHERE round_id = ? AND questionnaire NOT IN ?",
		"DELETE FROM round_questionnaires WHERE round_id = ? AND questionnaire NOT IN ?",
	)
	if err != nil {
		return err
	}
	return t.use(round, questionnaires)
}

func (t *Tx) LeaveRound(round int64, organisation string) error {
	return t.run(round, []string{organisation},
		"DELETE FROM letters WHERE respondent_id IN (SELECT id FROM respondents WHERE round_id = ? AND organisation IN ?)",
		"DELETE FROM extensions WHERE round_id = ? AND organisation IN ?",
		"DELETE FROM exemptions WHERE round_id = ? AND organisation IN ?",
		"DELETE FROM allocation_keys WHERE round_id = ? AND organisation IN ?",
		"DELETE FROM open_links WHERE round_id = ? AND organisation IN ?",
		"DELETE FROM assignments WHERE round_id = ? AND organisation IN ?",
		"DELETE FROM links WHERE respondent_id IN (SELECT id FROM respondents WHERE round_id = ? AND organisation IN ?)",
		"DELETE FROM respondents WHERE round_id = ? AND organisation IN ?",
		"DELETE FROM participation WHERE workshop_id IN (SELECT id FROM workshops WHERE round_id = ?) AND organisation IN ?",
		"DELETE FROM round_organisations WHERE round_id = ? AND organisation IN ?",
	)
}

func (t *Tx) DeleteRound(round int64) error {
	var codes []string
	if err := t.db.Model(&roundOrganisationRow{}).Where("round_id = ?", round).Pluck("organisation", &codes).Error; err != nil {
		return err
	}
	for _, code := range codes {
		if err := t.LeaveRound(round, code); err != nil {
			return err
		}
	}
	for _, statement := range []string{"DELETE FROM extensions WHERE round_id = ?", "DELETE FROM letter_plans WHERE round_id = ?", "DELETE FROM workshops WHERE round_id = ?",
		"DELETE FROM round_questionnaires WHERE round_id = ?", "DELETE FROM rounds WHERE id = ?"} {
		if err := t.db.Exec(statement, round).Error; err != nil {
			return err
		}
	}
	return nil
}

// run executes statements about a round and a list, in order.
func (t *Tx) run(round int64, list []string, statements ...string) error {
	for _, s := range statements {
		if err := t.db.Exec(s, round, list).Error; err != nil {
			return err
		}
	}
	return nil
}
