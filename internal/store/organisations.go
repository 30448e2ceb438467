package store

import (
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"mogna/internal/survey"
)

func (t *Tx) Organisations() ([]survey.Organisation, error) {
	return listed(t.db.Order("CASE kind WHEN 'municipality' THEN 0 ELSE 1 END, code"), t.db.Order("body, member"))
}

func listed(organisations, membership *gorm.DB) ([]survey.Organisation, error) {
	var rows []organisationRow
	if err := organisations.Find(&rows).Error; err != nil {
		return nil, err
	}
	var members []memberRow
	if err := membership.Find(&members).Error; err != nil {
		return nil, err
	}
	of := map[string][]string{}
	for _, m := range members {
		of[m.Body] = append(of[m.Body], m.Member)
	}
	list := make([]survey.Organisation, len(rows))
	for n, r := range rows {
		list[n] = survey.Organisation{Code: r.Code, Name: r.Name, Kind: survey.OrganisationKind(r.Kind), Population: r.Population,
			PopulationDate: r.PopulationDate, Source: r.Source, Members: of[r.Code]}
	}
	return list, nil
}

func (t *Tx) PutOrganisations(list []survey.Organisation) error {
	var rows []organisationRow
	var members []memberRow
	var codes []string
	for _, o := range list {
		rows = append(rows, organisationRow{Code: o.Code, Name: o.Name, Kind: string(o.Kind), Population: o.Population,
			PopulationDate: o.PopulationDate, Source: o.Source})
		codes = append(codes, o.Code)
		for _, m := range o.Members {
			members = append(members, memberRow{Body: o.Code, Member: m})
		}
	}
	if len(rows) == 0 {
		return nil
	}
	if err := t.db.Clauses(clause.OnConflict{UpdateAll: true}).CreateInBatches(&rows, batch).Error; err != nil {
		return err
	}
	touched := t.db.Exec(`UPDATE rounds SET data_version = data_version + 1, structure_version = data_version + 1, changed_at = ?
		WHERE id IN (SELECT p.round_id FROM round_organisations p WHERE p.organisation IN ? AND NOT EXISTS (`+ownFacts+`))`, now(), codes)
	if touched.Error != nil {
		return touched.Error
	}
	if err := t.db.Where("body IN ?", codes).Delete(&memberRow{}).Error; err != nil {
		return err
	}
	if len(members) == 0 {
		return nil
	}
	return t.db.CreateInBatches(&members, batch).Error
}
