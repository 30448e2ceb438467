package store

import (
	"encoding/json"
	"time"

	"mogna/internal/survey"
)

// ownFacts are what a round has of its own about an organisation that takes part in it, p.
const ownFacts = "SELECT 1 FROM round_facts f WHERE f.round_id = p.round_id AND f.organisation = p.organisation"

func (t *Tx) RoundOrganisations(round int64) ([]survey.Organisation, error) {
	facts := t.db.Raw(`SELECT o.code, coalesce(f.name, o.name) AS name, coalesce(f.kind, o.kind) AS kind,
			CASE WHEN f.organisation IS NULL THEN o.population ELSE f.population END AS population,
			coalesce(f.population_date, o.population_date) AS population_date, coalesce(f.source, o.source) AS source
		FROM round_organisations p JOIN organisations o ON o.code = p.organisation
		LEFT JOIN round_facts f ON f.round_id = p.round_id AND f.organisation = p.organisation
		WHERE p.round_id = ? ORDER BY CASE coalesce(f.kind, o.kind) WHEN 'municipality' THEN 0 ELSE 1 END, o.code`, round)
	members := t.db.Raw(`SELECT body, member FROM round_members WHERE round_id = ?
		UNION ALL SELECT m.body, m.member FROM organisation_members m JOIN round_organisations p ON p.organisation = m.body
		WHERE p.round_id = ? AND NOT EXISTS (`+ownFacts+`) ORDER BY body, member`, round, round)
	return listed(facts, members)
}

func (t *Tx) OrganisationName(round int64, code string) (name string, err error) {
	err = t.db.Raw(`SELECT coalesce(f.name, o.name) FROM organisations o
		LEFT JOIN round_facts f ON f.organisation = o.code AND f.round_id = ? WHERE o.code = ?`, round, code).Row().Scan(&name)
	return name, err
}

func (t *Tx) FreezeFacts(round int64) error {
	err := t.db.Exec(`INSERT INTO round_members (round_id, body, member)
		SELECT p.round_id, m.body, m.member FROM round_organisations p JOIN organisation_members m ON m.body = p.organisation
		WHERE p.round_id = ? AND NOT EXISTS (`+ownFacts+`)`, round).Error
	if err != nil {
		return err
	}
	return t.db.Exec(`INSERT INTO round_facts (round_id, organisation, name, kind, population, population_date, source)
		SELECT p.round_id, o.code, o.name, o.kind, o.population, o.population_date, o.source
		FROM round_organisations p JOIN organisations o ON o.code = p.organisation
		WHERE p.round_id = ? AND NOT EXISTS (`+ownFacts+`)`, round).Error
}

type correctionRow struct {
	ID           int64 `gorm:"primaryKey"`
	RoundID      int64
	Organisation string
	At           time.Time
	Reason       string
	Was, Became  string
}

func (correctionRow) TableName() string { return "fact_corrections" }

type roundMemberRow struct {
	RoundID int64  `gorm:"primaryKey"`
	Body    string `gorm:"primaryKey"`
	Member  string `gorm:"primaryKey"`
}

func (roundMemberRow) TableName() string { return "round_members" }

func (t *Tx) AddCorrection(c survey.Correction) error {
	was, err := json.Marshal(c.Was)
	if err != nil {
		return err
	}
	became, err := json.Marshal(c.Became)
	if err != nil {
		return err
	}
	row := correctionRow{RoundID: c.RoundID, Organisation: c.Organisation, At: c.At, Reason: c.Reason, Was: string(was), Became: string(became)}
	if err := t.db.Create(&row).Error; err != nil {
		return err
	}
	f := c.Became
	err = t.db.Exec("UPDATE round_facts SET name = ?, kind = ?, population = ?, population_date = ?, source = ? WHERE round_id = ? AND organisation = ?",
		f.Name, f.Kind, f.Population, f.PopulationDate, f.Source, c.RoundID, c.Organisation).Error
	if err != nil {
		return err
	}
	if err := t.db.Exec("DELETE FROM round_members WHERE round_id = ? AND body = ?", c.RoundID, c.Organisation).Error; err != nil || len(f.Members) == 0 {
		return err
	}
	members := make([]roundMemberRow, len(f.Members))
	for n, m := range f.Members {
		members[n] = roundMemberRow{c.RoundID, c.Organisation, m}
	}
	return t.db.CreateInBatches(&members, batch).Error
}

func (t *Tx) Corrections(round int64) (list []survey.Correction, err error) {
	var rows []correctionRow
	if err := t.db.Where("round_id = ?", round).Order("id").Find(&rows).Error; err != nil {
		return nil, err
	}
	for _, r := range rows {
		c := survey.Correction{RoundID: r.RoundID, Organisation: r.Organisation, At: r.At.UTC(), Reason: r.Reason}
		if err := json.Unmarshal([]byte(r.Was), &c.Was); err != nil {
			return nil, err
		}
		if err := json.Unmarshal([]byte(r.Became), &c.Became); err != nil {
			return nil, err
		}
		list = append(list, c)
	}
	return list, nil
}
