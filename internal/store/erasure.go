package store

import (
	"encoding/json"
	"time"

	"mogna/internal/survey"
)

func (t *Tx) RoundsToErase(now time.Time) (ids []int64, err error) {
	err = t.db.Model(&roundRow{}).Where("status <> ? AND date(erase_on) <= ?", string(survey.Archived), now.Format(time.DateOnly)).Order("id").Pluck("id", &ids).Error
	return ids, err
}

// Which people, in the statements that take from them what is theirs.
const (
	everybody = "SELECT id FROM respondents WHERE round_id = ?"
	oneAlone  = "SELECT id FROM respondents WHERE id = ?"
)

func (t *Tx) ErasePeople(round int64, now time.Time) error {
	if err := t.db.Exec("UPDATE open_links SET revoked_at = ? WHERE round_id = ? AND revoked_at IS NULL", now, round).Error; err != nil {
		return err
	}
	if err := t.anonymise(everybody, round, now); err != nil {
		return err
	}
	if err := t.eraseRiskNames(round); err != nil {
		return err
	}
	if err := t.db.Exec("UPDATE actions SET what = '', aim = '', responsible = '' WHERE round_id = ?", round).Error; err != nil {
		return err
	}
	return t.dropTexts("a.round_id = ?", round)
}

func (t *Tx) ErasePerson(respondent int64, now time.Time) error {
	if err := t.anonymise(oneAlone, respondent, now); err != nil {
		return err
	}
	for _, statement := range []string{
		// What was changed after handing in goes, and what is handed in stays.
		changedSince("answers"),
		changedSince("answer_history"),
		"UPDATE assignments SET revision = (SELECT max(revision) FROM submissions s WHERE s.assignment_id = assignments.id) WHERE respondent_id = ? AND state = 'submitted'",
		"DELETE FROM answers WHERE assignment_id IN (" + notHandedIn + ")",
		"DELETE FROM answer_history WHERE assignment_id IN (" + notHandedIn + ")",
		"DELETE FROM hand_overs WHERE assignment_id IN (" + notHandedIn + ")",
		"DELETE FROM assignments WHERE respondent_id = ? AND state <> 'submitted'",
	} {
		if err := t.db.Exec(statement, respondent).Error; err != nil {
			return err
		}
	}
	return t.dropTexts("a.respondent_id = ?", respondent)
}

const notHandedIn = "SELECT id FROM assignments WHERE respondent_id = ? AND state <> 'submitted'"

func changedSince(table string) string {
	return "DELETE FROM " + table + " WHERE EXISTS (SELECT 1 FROM assignments a WHERE a.id = " + table + ".assignment_id AND a.respondent_id = ? AND a.state = 'submitted' AND " +
		table + ".revision > (SELECT max(s.revision) FROM submissions s WHERE s.assignment_id = a.id))"
}

func (t *Tx) anonymise(who string, id int64, now time.Time) error {
	if err := t.db.Exec("UPDATE links SET revoked_at = ? WHERE revoked_at IS NULL AND respondent_id IN ("+who+")", now, id).Error; err != nil {
		return err
	}
	if err := t.db.Exec("UPDATE hands SET code_hash = '' WHERE respondent_id IN ("+who+")", id).Error; err != nil {
		return err
	}
	if err := t.db.Exec("DELETE FROM notices WHERE respondent_id IN ("+who+")", id).Error; err != nil {
		return err
	}
	if err := t.db.Exec("DELETE FROM wrong_persons WHERE respondent_id IN ("+who+")", id).Error; err != nil {
		return err
	}
	return t.db.Exec("UPDATE respondents SET name = '', email = '', erased = ? WHERE id IN ("+who+")", true, id).Error
}

// dropTexts takes free text out of some assignments' responses: the working copy, the history and what is handed in.
func (t *Tx) dropTexts(where string, id int64) error {
	of := "assignment_id IN (SELECT a.id FROM assignments a WHERE " + where + ")"
	for _, table := range []string{"answers", "answer_history"} {
		if err := t.db.Exec("UPDATE "+table+" SET text = '', comment = '' WHERE (text <> '' OR comment <> '') AND "+of, id).Error; err != nil {
			return err
		}
	}
	var rows []submissionRow
	if err := t.db.Where(of, id).Where("(answers LIKE ? OR answers LIKE ?)", `%"text":%`, `%"comment":%`).Find(&rows).Error; err != nil {
		return err
	}
	for _, row := range rows {
		if err := t.dropSubmittedTexts(row); err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) dropSubmittedTexts(row submissionRow) error {
	var answers survey.Answers
	if err := json.Unmarshal([]byte(row.Answers), &answers); err != nil {
		return err
	}
	for item, v := range answers {
		v.Text, v.Comment = "", ""
		if answers[item] = v; v.Empty() {
			delete(answers, item)
		}
	}
	b, err := json.Marshal(answers)
	if err != nil {
		return err
	}
	return t.db.Exec("UPDATE submissions SET answers = ? WHERE assignment_id = ? AND number = ?", string(b), row.AssignmentID, row.Number).Error
}

func (t *Tx) EraseStaff(id int64) error {
	if err := t.db.Exec("DELETE FROM sign_ins WHERE staff_id = ?", id).Error; err != nil {
		return err
	}
	return t.db.Exec("UPDATE staff SET name = '', email = '' WHERE id = ? AND ended_at IS NOT NULL", id).Error
}
