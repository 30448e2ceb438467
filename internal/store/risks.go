package store

import (
	"time"

	"mogna/internal/survey"
)

type riskRow struct {
	ID       int64 `gorm:"primaryKey"`
	RoundID  int64
	Number   int
	Revision int64
}

func (riskRow) TableName() string { return "risks" }

type riskVersionRow struct {
	RiskID        int64 `gorm:"primaryKey"`
	Revision      int64 `gorm:"primaryKey"`
	At            time.Time
	Actor         string
	Note          string
	Threat        string
	Vulnerability string
	Consequence   string
	Likelihood    int
	Impact        int
	Action        string
	Owner         string
	Status        string
}

func (riskVersionRow) TableName() string { return "risk_versions" }

func (r riskVersionRow) content() survey.RiskContent {
	return survey.RiskContent{Threat: r.Threat, Vulnerability: r.Vulnerability, Consequence: r.Consequence, Likelihood: r.Likelihood, Impact: r.Impact,
		Action: r.Action, Owner: r.Owner, Status: survey.RiskStatus(r.Status)}
}

// Risks lists a round's by number, as they are now.
func (t *Tx) Risks(round int64) ([]survey.Risk, error) {
	var rows []riskRow
	if err := t.db.Where("round_id = ?", round).Order("number").Find(&rows).Error; err != nil {
		return nil, err
	}
	var versions []riskVersionRow
	err := t.db.Raw("SELECT v.* FROM risk_versions v JOIN risks r ON r.id = v.risk_id AND r.revision = v.revision WHERE r.round_id = ? ORDER BY r.number", round).Find(&versions).Error
	list := make([]survey.Risk, len(rows))
	for n, v := range versions {
		list[n] = survey.Risk{ID: v.RiskID, Number: rows[n].Number, Revision: v.Revision, At: v.At.UTC(), RiskContent: v.content()}
	}
	return list, err
}

func (t *Tx) AddRisk(round int64, r *survey.Risk, v survey.RiskVersion) error {
	if err := t.db.Raw("SELECT COALESCE(MAX(number), 0) + 1 FROM risks WHERE round_id = ?", round).Row().Scan(&r.Number); err != nil {
		return err
	}
	row := riskRow{RoundID: round, Number: r.Number, Revision: v.Revision}
	if err := t.db.Create(&row).Error; err != nil {
		return err
	}
	r.ID = row.ID
	return t.addVersion(r.ID, v)
}

func (t *Tx) ChangeRisk(id int64, v survey.RiskVersion) error {
	if err := t.addVersion(id, v); err != nil {
		return err
	}
	return t.db.Exec("UPDATE risks SET revision = ? WHERE id = ?", v.Revision, id).Error
}

func (t *Tx) addVersion(risk int64, v survey.RiskVersion) error {
	return t.db.Create(&riskVersionRow{RiskID: risk, Revision: v.Revision, At: v.At, Actor: v.Actor, Note: v.Note, Threat: v.Threat,
		Vulnerability: v.Vulnerability, Consequence: v.Consequence, Likelihood: v.Likelihood, Impact: v.Impact, Action: v.Action,
		Owner: v.Owner, Status: string(v.Status)}).Error
}

func (t *Tx) RiskHistory(risk int64) ([]survey.RiskVersion, error) {
	var rows []riskVersionRow
	err := t.db.Where("risk_id = ?", risk).Order("revision DESC").Find(&rows).Error
	list := make([]survey.RiskVersion, len(rows))
	for n, r := range rows {
		list[n] = survey.RiskVersion{Revision: r.Revision, At: r.At.UTC(), Actor: r.Actor, Note: r.Note, RiskContent: r.content()}
	}
	return list, err
}

// eraseRiskNames takes away what may name a person.
func (t *Tx) eraseRiskNames(round int64) error {
	return t.db.Exec("UPDATE risk_versions SET owner = '', note = '' WHERE risk_id IN (SELECT id FROM risks WHERE round_id = ?)", round).Error
}
