package store

import (
	"errors"
	"time"

	"gorm.io/gorm"

	"mogna/internal/app/results"
	"mogna/internal/survey"
)

type snapshotRow struct {
	RoundID     int64 `gorm:"primaryKey"`
	Number      int   `gorm:"primaryKey"`
	At          time.Time
	Actor       string
	DataVersion int64
	Document    []byte
	Reason      string
}

func (snapshotRow) TableName() string { return "snapshots" }

func (r snapshotRow) snapshot() results.Snapshot {
	return results.Snapshot{Round: r.RoundID, Number: r.Number, At: r.At.UTC(), Actor: r.Actor, DataVersion: r.DataVersion, Document: r.Document, Reason: r.Reason}
}

type snapshotDerivationRow struct {
	RoundID       int64  `gorm:"primaryKey"`
	Number        int    `gorm:"primaryKey"`
	Questionnaire string `gorm:"primaryKey"`
	Organisation  string `gorm:"primaryKey"`
	Document      []byte
}

func (snapshotDerivationRow) TableName() string { return "snapshot_derivations" }

func (t *Tx) AddSnapshot(s results.Snapshot) error {
	err := t.db.Create(&snapshotRow{RoundID: s.Round, Number: s.Number, At: s.At, Actor: s.Actor, DataVersion: s.DataVersion, Document: s.Document, Reason: s.Reason}).Error
	if errors.Is(err, gorm.ErrDuplicatedKey) {
		return survey.Fail(survey.Conflict, "Någon annan publicerade samtidigt. Ladda om sidan.", "Somebody else published at the same time. Reload the page.")
	}
	return err
}

func (t *Tx) AddSnapshotDerivations(round int64, number int, questionnaire, organisation string, document []byte) error {
	return t.db.Create(&snapshotDerivationRow{RoundID: round, Number: number, Questionnaire: questionnaire, Organisation: organisation, Document: document}).Error
}

func (t *Tx) LastSnapshot(round int64) (number int, err error) {
	err = t.db.Raw("SELECT coalesce(max(number), 0) FROM snapshots WHERE round_id = ?", round).Row().Scan(&number)
	return number, err
}

func (t *Tx) LastReason(round int64) (reason string, err error) {
	var rows []snapshotRow
	err = t.db.Omit("document").Where("round_id = ?", round).Order("number DESC").Limit(1).Find(&rows).Error
	if len(rows) > 0 {
		reason = rows[0].Reason
	}
	return reason, err
}

func (t *Tx) Snapshot(round int64, number int) (*results.Snapshot, error) {
	var row snapshotRow
	if err := t.db.Where("round_id = ? AND number = ?", round, number).Take(&row).Error; err != nil {
		return nil, notFound(err, "Det finns ingen sådan publicering.", "There is no such publication.")
	}
	s := row.snapshot()
	return &s, nil
}

func (t *Tx) SnapshotDerivations(round int64, number int, questionnaire, organisation string) ([]byte, error) {
	var row snapshotDerivationRow
	err := t.db.Where("round_id = ? AND number = ? AND questionnaire = ? AND organisation = ?", round, number, questionnaire, organisation).Take(&row).Error
	return row.Document, notFound(err, "Det finns inget sådant index i mätomgången.", "There is no such score in the round.")
}

func (t *Tx) SnapshotPage(round int64, offset, limit int) ([]results.Snapshot, int, error) {
	of := t.db.Where("round_id = ?", round)
	var total int64
	if err := of.Session(&gorm.Session{}).Model(&snapshotRow{}).Count(&total).Error; err != nil {
		return nil, 0, err
	}
	var rows []snapshotRow
	err := of.Session(&gorm.Session{}).Omit("document").Order("number DESC").Offset(offset).Limit(limit).Find(&rows).Error
	list := make([]results.Snapshot, len(rows))
	for n, r := range rows {
		list[n] = r.snapshot()
	}
	return list, int(total), err
}
