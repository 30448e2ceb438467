package store

import (
	"time"

	"mogna/internal/survey"
)

func (t *Tx) Outbox() (counts map[survey.LetterState]int, oldest time.Time, err error) {
	var rows []struct {
		State string
		N     int
	}
	if err := t.db.Model(&letterRow{}).Select("state, count(*) AS n").Group("state").Scan(&rows).Error; err != nil {
		return nil, oldest, err
	}
	counts = map[survey.LetterState]int{}
	for _, r := range rows {
		counts[survey.LetterState(r.State)] = r.N
	}
	var first []letterRow // min() would lose SQLite the column's type
	err = t.db.Where("state = ?", string(survey.LetterWaiting)).Order("planned_at").Limit(1).Find(&first).Error
	if len(first) > 0 {
		oldest = first[0].PlannedAt.UTC()
	}
	return counts, oldest, err
}
