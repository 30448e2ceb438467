package server

import (
	"bytes"
	"encoding/csv"
	"fmt"

	"mogna/configs"
	"mogna/internal/survey"
)

// municipalities reads the list that comes with the program.
func municipalities() ([]survey.Place, error) {
	r := csv.NewReader(bytes.NewReader(configs.Municipalities))
	r.FieldsPerRecord = 3
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("municipalities: %w", err)
	}
	var list []survey.Place
	for _, row := range rows[1:] {
		list = append(list, survey.Place{Code: row[0], Name: row[1], County: row[2]})
	}
	return list, nil
}
