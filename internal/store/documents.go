package store

import (
	"fmt"
	"sync"

	"gorm.io/gorm"

	"mogna/internal/questionnaire"
	"mogna/internal/survey"
)

// documents keeps the questionnaires of one database that have been read: a version never changes once it is kept, and
// reading 55 capabilities anew for every saved answer would cost more than saving it.
type documents struct{ m sync.Map }

type documentKey struct{ ID, Version string }

func (d *documents) get(db *gorm.DB, key documentKey) (*survey.Questionnaire, error) {
	if q, ok := d.m.Load(key); ok {
		return q.(*survey.Questionnaire), nil
	}
	var row questionnaireRow
	if err := db.Where("id = ? AND version = ?", key.ID, key.Version).Take(&row).Error; err != nil {
		return nil, err
	}
	q, err := questionnaire.FromDocument([]byte(row.Document))
	if err != nil {
		return nil, fmt.Errorf("questionnaire %s %s in the database: %w", key.ID, key.Version, err)
	}
	d.m.Store(key, q)
	return q, nil
}
