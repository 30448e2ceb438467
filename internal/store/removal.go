package store

func (t *Tx) LeftTraces(respondent int64) (left bool, err error) {
	err = t.db.Raw(`SELECT EXISTS (SELECT 1 FROM answer_history WHERE author = ?) OR EXISTS (SELECT 1 FROM submissions WHERE author = ?)
		OR EXISTS (SELECT 1 FROM answers WHERE author = ?) OR EXISTS (SELECT 1 FROM hand_overs h JOIN assignments a ON a.id = h.assignment_id AND a.respondent_id IS NOT NULL
			WHERE h.from_respondent = ? OR h.to_respondent = ?)`,
		respondent, respondent, respondent, respondent, respondent).Row().Scan(&left)
	return left, err
}

func (t *Tx) RemoveRespondent(id int64) error {
	for _, statement := range []string{"DELETE FROM letters WHERE respondent_id = ?", "UPDATE letters SET by_respondent = NULL WHERE by_respondent = ?",
		"DELETE FROM hand_overs WHERE from_respondent = ?", "DELETE FROM hand_overs WHERE to_respondent = ?", "DELETE FROM links WHERE respondent_id = ?", "DELETE FROM assignments WHERE respondent_id = ?", "DELETE FROM respondents WHERE id = ?"} {
		if err := t.db.Exec(statement, id).Error; err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) RemoveAssignment(id int64) error {
	if err := t.db.Exec("DELETE FROM hand_overs WHERE assignment_id = ?", id).Error; err != nil {
		return err
	}
	return t.db.Exec("DELETE FROM assignments WHERE id = ?", id).Error
}
