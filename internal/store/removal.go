package store

func (t *tx) LeftTraces(respondent int64) (left bool, err error) {
	err = t.db.Raw(`SELECT EXISTS (SELECT 1 FROM answer_history WHERE author = ?) OR EXISTS (SELECT 1 FROM submissions WHERE author = ?)
		OR EXISTS (SELECT 1 FROM answers WHERE author = ?) OR EXISTS (SELECT 1 FROM hand_overs WHERE from_respondent = ? OR to_respondent = ?)`,
		respondent, respondent, respondent, respondent, respondent).Row().Scan(&left)
	return left, err
}

func (t *tx) RemoveRespondent(id int64) error {
	for _, statement := range []string{"DELETE FROM letters WHERE respondent_id = ?", "UPDATE letters SET by_respondent = NULL WHERE by_respondent = ?",
		"DELETE FROM links WHERE respondent_id = ?", "DELETE FROM assignments WHERE respondent_id = ?", "DELETE FROM respondents WHERE id = ?"} {
		if err := t.db.Exec(statement, id).Error; err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) RemoveAssignment(id int64) error {
	return t.db.Exec("DELETE FROM assignments WHERE id = ?", id).Error
}
