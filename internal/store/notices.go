package store

import (
	"time"

	"mogna/internal/survey"
)

type noticeRow struct {
	ID            int64 `gorm:"primaryKey"`
	RespondentID  int64
	At            time.Time
	Kind          string
	Questionnaire string
	StaffID       *int64
}

func (noticeRow) TableName() string { return "notices" }

func (t *Tx) AddNotices(list []survey.Notice) error {
	rows := make([]noticeRow, len(list))
	for n, x := range list {
		rows[n] = noticeRow{RespondentID: x.Respondent, At: x.At, Kind: string(x.Kind), Questionnaire: x.Questionnaire, StaffID: optionalID(x.StaffID)}
	}
	if len(rows) == 0 {
		return nil
	}
	return t.db.CreateInBatches(&rows, batch).Error
}

func (t *Tx) NoticesOf(respondent int64) ([]survey.Notice, error) {
	var rows []struct {
		At            time.Time
		Kind          string
		Questionnaire string
		StaffID       *int64
		Name, Role    string
	}
	err := t.db.Table("notices n").Select("n.at, n.kind, n.questionnaire, n.staff_id, coalesce(s.name, '') AS name, coalesce(s.role, '') AS role").Joins("LEFT JOIN staff s ON s.id = n.staff_id").
		Where("n.respondent_id = ?", respondent).Order("n.id DESC").Find(&rows).Error
	list := make([]survey.Notice, len(rows))
	for n, r := range rows {
		list[n] = survey.Notice{Respondent: respondent, At: r.At.UTC(), Kind: survey.NoticeKind(r.Kind), Questionnaire: r.Questionnaire, StaffID: orZero(r.StaffID),
			By: r.Name, Role: survey.StaffRole(r.Role)}
	}
	return list, err
}
