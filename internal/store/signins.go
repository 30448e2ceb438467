package store

import (
	"time"

	"mogna/internal/app/access"
	"mogna/internal/survey"
)

type signInRow struct {
	ID      int64 `gorm:"primaryKey"`
	StaffID int64
	At      time.Time
	SeenAt  time.Time
	EndedAt *time.Time
	Browser string
}

func (signInRow) TableName() string { return "sign_ins" }

func (r signInRow) signIn() access.SignIn {
	return access.SignIn{ID: r.ID, Staff: r.StaffID, At: r.At.UTC(), Seen: r.SeenAt.UTC(), Browser: r.Browser}
}

func (t *Tx) AddSignIn(s *access.SignIn) error {
	row := signInRow{StaffID: s.Staff, At: s.At, SeenAt: s.Seen, Browser: s.Browser}
	err := t.db.Create(&row).Error
	s.ID = row.ID
	return err
}

func (t *Tx) SignedIn(staff, signIn int64) (*survey.Staff, error) {
	return t.findStaff(t.db.Where("id = ? AND ended_at IS NULL AND EXISTS (SELECT 1 FROM sign_ins i WHERE i.id = ? AND i.staff_id = staff.id AND i.ended_at IS NULL)", staff, signIn))
}

func (t *Tx) SignIns(staff int64, since time.Time) ([]access.SignIn, error) {
	var rows []signInRow
	err := t.db.Where("staff_id = ? AND ended_at IS NULL AND seen_at > ?", staff, since).Order("id DESC").Find(&rows).Error
	list := make([]access.SignIn, len(rows))
	for n, r := range rows {
		list[n] = r.signIn()
	}
	return list, err
}

func (t *Tx) EndSignIn(staff, id int64, now time.Time) (ended bool, err error) {
	done := t.db.Model(&signInRow{}).Where("id = ? AND staff_id = ? AND ended_at IS NULL", id, staff).Update("ended_at", now)
	return done.RowsAffected > 0, done.Error
}

func (t *Tx) EndSignIns(staff int64, now time.Time) error {
	return t.db.Model(&signInRow{}).Where("staff_id = ? AND ended_at IS NULL", staff).Update("ended_at", now).Error
}

func (t *Tx) NoteSeen(id int64, now time.Time) error {
	return t.db.Model(&signInRow{}).Where("id = ?", id).Update("seen_at", now).Error
}
