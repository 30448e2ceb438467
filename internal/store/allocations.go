package store

import (
	"encoding/json"

	"mogna/internal/app/counting"
	"mogna/internal/survey"
)

type allocationKeyRow struct {
	RoundID      int64  `gorm:"primaryKey"`
	Organisation string `gorm:"primaryKey"`
	Member       string `gorm:"primaryKey"`
	Weight       float64
}

func (allocationKeyRow) TableName() string { return "allocation_keys" }

func (t *Tx) AllocationKeys(round int64) ([]survey.AllocationKey, error) {
	var rows []allocationKeyRow
	if err := t.db.Where("round_id = ?", round).Order("organisation, member").Find(&rows).Error; err != nil {
		return nil, err
	}
	var list []survey.AllocationKey
	for _, r := range rows {
		if n := len(list); n == 0 || list[n-1].Organisation != r.Organisation {
			list = append(list, survey.AllocationKey{Organisation: r.Organisation})
		}
		k := &list[len(list)-1]
		k.Shares = append(k.Shares, survey.AllocationShare{Organisation: r.Member, Weight: r.Weight})
	}
	return list, nil
}

func (t *Tx) PutAllocationKey(round int64, k survey.AllocationKey) error {
	if err := t.db.Where("round_id = ? AND organisation = ?", round, k.Organisation).Delete(&allocationKeyRow{}).Error; err != nil || len(k.Shares) == 0 {
		return err
	}
	rows := make([]allocationKeyRow, len(k.Shares))
	for n, s := range k.Shares {
		rows[n] = allocationKeyRow{RoundID: round, Organisation: k.Organisation, Member: s.Organisation, Weight: s.Weight}
	}
	return t.db.CreateInBatches(&rows, batch).Error
}

func (t *Tx) EachResponse(round int64, questionnaire string, organisations []string, fn func(counting.SubmissionRow)) error {
	query := `SELECT a.organisation, s.answers, s.at
		FROM assignments a
		JOIN submissions s ON s.assignment_id = a.id
			AND s.number = (SELECT max(l.number) FROM submissions l WHERE l.assignment_id = a.id)
		WHERE a.round_id = ? AND a.questionnaire = ?`
	parameters := []any{round, questionnaire}
	if organisations != nil {
		query, parameters = query+" AND a.organisation IN ?", append(parameters, organisations)
	}
	rows, err := t.db.Raw(query, parameters...).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var row counting.SubmissionRow
		var answers string
		if err := rows.Scan(&row.Organisation, &answers, &row.At); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(answers), &row.Answers); err != nil {
			return err
		}
		fn(row)
	}
	return rows.Err()
}
