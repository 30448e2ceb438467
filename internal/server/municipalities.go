package server

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"

	"mogna/configs"
	"mogna/internal/survey"
)

// municipalities reads the list that comes with the program.
func municipalities() ([]survey.Place, error) {
	r := csv.NewReader(bytes.NewReader(configs.Municipalities))
	r.FieldsPerRecord = 6
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("municipalities: %w", err)
	}
	var list []survey.Place
	for _, row := range rows[1:] {
		people, err := strconv.Atoi(row[3])
		if err != nil {
			return nil, fmt.Errorf("municipalities: %w", err)
		}
		list = append(list, survey.Place{Code: row[0], Name: row[1], County: row[2], Population: people, PopulationDate: row[4], Source: row[5]})
	}
	return list, nil
}
