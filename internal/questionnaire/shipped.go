package questionnaire

import (
	"sync"

	"mogna/configs"
	"mogna/internal/survey"
)

// Standard reads questionnaires in the format that comes with the program.
var Standard = sync.OnceValues(func() (*Loader, error) {
	schema, err := configs.Questionnaires.ReadFile("questionnaires/questionnaire.schema.json")
	if err != nil {
		return nil, err
	}
	return NewLoader(schema)
})

// Shipped are the questionnaires that come with the program. They are read once, so that nobody may change them.
var Shipped = sync.OnceValues(func() ([]*survey.Questionnaire, error) {
	loader, err := Standard()
	if err != nil {
		return nil, err
	}
	return loader.LoadFS(configs.Questionnaires, "questionnaires")
})
