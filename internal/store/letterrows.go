package store

import (
	"time"

	"mogna/internal/survey"
)

type extensionRow struct {
	ID           int64 `gorm:"primaryKey"`
	RoundID      int64
	Organisation *string
	FromCloses   time.Time
	ToCloses     time.Time
	Reason       string
	StaffID      *int64
	At           time.Time
}

func (extensionRow) TableName() string { return "extensions" }

type letterPlanRow struct {
	RoundID           int64 `gorm:"primaryKey"`
	ReminderDays      []int `gorm:"serializer:json"`
	InvitationSubject string
	InvitationMessage string
	ReminderSubject   string
	ReminderMessage   string
}

func (letterPlanRow) TableName() string { return "letter_plans" }

type letterRow struct {
	ID           int64 `gorm:"primaryKey"`
	Once         string
	MessageID    string
	Kind         string
	RoundID      *int64
	RespondentID *int64
	StaffID      *int64
	ExtensionID  *int64
	ByRespondent *int64
	ByStaff      *int64
	State        string
	Attempts     int
	PlannedAt    time.Time
	NextAt       time.Time
	ClaimedBy    string
	ClaimedAt    *time.Time
	SentAt       *time.Time
	Reason       string
	Told         survey.Text `gorm:"serializer:json"`
}

func (letterRow) TableName() string { return "letters" }

func letterToRow(l survey.Letter) letterRow {
	return letterRow{ID: l.ID, Once: l.Once, MessageID: l.MessageID, Kind: string(l.Kind), RoundID: optionalID(l.RoundID), RespondentID: optionalID(l.RespondentID),
		StaffID: optionalID(l.StaffID), ExtensionID: optionalID(l.ExtensionID), ByRespondent: optionalID(l.ByRespondent), ByStaff: optionalID(l.ByStaff), State: string(l.State), Attempts: l.Attempts,
		PlannedAt: l.Planned, NextAt: l.Next, ClaimedBy: l.ClaimedBy, ClaimedAt: optionalTime(l.ClaimedAt), SentAt: optionalTime(l.SentAt), Reason: l.Reason, Told: told(l.Told)}
}

func (r letterRow) letter() survey.Letter {
	if len(r.Told) == 0 {
		r.Told = nil
	}
	return survey.Letter{ID: r.ID, Once: r.Once, MessageID: r.MessageID, Kind: survey.LetterKind(r.Kind), RoundID: orZero(r.RoundID), RespondentID: orZero(r.RespondentID),
		StaffID: orZero(r.StaffID), ExtensionID: orZero(r.ExtensionID), ByRespondent: orZero(r.ByRespondent), ByStaff: orZero(r.ByStaff), State: survey.LetterState(r.State), Attempts: r.Attempts,
		Planned: r.PlannedAt.UTC(), Next: r.NextAt.UTC(), ClaimedBy: r.ClaimedBy, ClaimedAt: orZero(r.ClaimedAt).UTC(), SentAt: orZero(r.SentAt).UTC(), Reason: r.Reason, Told: r.Told}
}

// told is {} rather than null where there is nothing to tell.
func told(t survey.Text) survey.Text {
	if t == nil {
		return survey.Text{}
	}
	return t
}
