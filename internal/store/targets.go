package store

import "mogna/internal/survey"

type capabilityTargetRow struct {
	RoundID    int64  `gorm:"primaryKey"`
	Capability string `gorm:"primaryKey"`
	Level      float64
}

func (capabilityTargetRow) TableName() string { return "capability_targets" }

type organisationTargetRow struct {
	RoundID      int64  `gorm:"primaryKey"`
	Organisation string `gorm:"primaryKey"`
	Level        float64
}

func (organisationTargetRow) TableName() string { return "organisation_targets" }

func (t *Tx) Targets(round int64) (all survey.Targets, err error) {
	var capabilities []capabilityTargetRow
	var organisations []organisationTargetRow
	if err := t.db.Where("round_id = ?", round).Find(&capabilities).Error; err != nil {
		return all, err
	}
	if err := t.db.Where("round_id = ?", round).Find(&organisations).Error; err != nil {
		return all, err
	}
	all = survey.Targets{Capability: map[string]float64{}, Organisation: map[string]float64{}}
	for _, r := range capabilities {
		all.Capability[r.Capability] = r.Level
	}
	for _, r := range organisations {
		all.Organisation[r.Organisation] = r.Level
	}
	return all, nil
}

func (t *Tx) PutTargets(round int64, all survey.Targets) error {
	for _, row := range []any{&capabilityTargetRow{}, &organisationTargetRow{}} {
		if err := t.db.Where("round_id = ?", round).Delete(row).Error; err != nil {
			return err
		}
	}
	for id, level := range all.Capability {
		if err := t.db.Create(&capabilityTargetRow{round, id, level}).Error; err != nil {
			return err
		}
	}
	for code, level := range all.Organisation {
		if err := t.db.Create(&organisationTargetRow{round, code, level}).Error; err != nil {
			return err
		}
	}
	return nil
}
