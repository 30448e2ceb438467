package store

import (
	"encoding/json"

	"mogna/internal/survey"
)

type scenarioRow struct {
	ID          int64 `gorm:"primaryKey"`
	RoundID     int64
	Position    int
	Revision    int64
	Title       string
	Description string
	InReport    bool
	Measures    string
	FirstYear   int
	Horizon     int
	Interest    *float64

	ZeroAlternative string
}

func (scenarioRow) TableName() string { return "scenarios" }

func (t *Tx) Scenarios(round int64) ([]survey.Scenario, error) {
	var rows []scenarioRow
	if err := t.db.Where("round_id = ?", round).Order("position, id").Find(&rows).Error; err != nil {
		return nil, err
	}
	list := make([]survey.Scenario, len(rows))
	for n, r := range rows {
		list[n] = survey.Scenario{ID: r.ID, Position: r.Position, Revision: r.Revision,
			ScenarioContent: survey.ScenarioContent{Title: r.Title, Description: r.Description, InReport: r.InReport,
				ScenarioTerms: survey.ScenarioTerms{FirstYear: r.FirstYear, Horizon: r.Horizon, Interest: r.Interest, Zero: r.ZeroAlternative}}}
		if err := json.Unmarshal([]byte(r.Measures), &list[n].Measures); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func (t *Tx) AddScenario(round int64, s *survey.Scenario) error {
	row, err := rowOf(*s)
	if err != nil {
		return err
	}
	row.RoundID = round
	err = t.db.Create(&row).Error
	s.ID = row.ID
	return err
}

func (t *Tx) PutScenario(s survey.Scenario) error {
	row, err := rowOf(s)
	if err != nil {
		return err
	}
	return t.db.Model(&scenarioRow{ID: s.ID}).Select("position", "revision", "title", "description", "in_report", "measures", "first_year", "horizon", "interest", "zero_alternative").Updates(row).Error
}

func rowOf(s survey.Scenario) (scenarioRow, error) {
	measures, err := json.Marshal(append([]survey.Measure{}, s.Measures...))
	return scenarioRow{ID: s.ID, Position: s.Position, Revision: s.Revision, Title: s.Title, Description: s.Description, InReport: s.InReport, Measures: string(measures),
		FirstYear: s.FirstYear, Horizon: s.Horizon, Interest: s.Interest, ZeroAlternative: s.Zero}, err
}

func (t *Tx) PlaceScenario(id int64, position int) error {
	return t.db.Model(&scenarioRow{ID: id}).Update("position", position).Error
}

func (t *Tx) DeleteScenario(id int64) error { return t.db.Delete(&scenarioRow{ID: id}).Error }
