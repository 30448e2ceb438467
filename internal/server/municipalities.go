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
	groups, err := municipalityGroups()
	if err != nil {
		return nil, err
	}
	var list []survey.Place
	for _, row := range rows[1:] {
		people, err := strconv.Atoi(row[3])
		if err != nil {
			return nil, fmt.Errorf("municipalities: %w", err)
		}
		list = append(list, survey.Place{Code: row[0], Name: row[1], County: row[2], Group: groups[row[0]], Population: people, PopulationDate: row[4], Source: row[5]})
	}
	return list, nil
}

// municipalityGroups reads SKR's group of each municipality.
func municipalityGroups() (map[string]string, error) {
	r := csv.NewReader(bytes.NewReader(configs.MunicipalityGroups))
	r.FieldsPerRecord, r.Comment = 2, '#'
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("groups of municipalities: %w", err)
	}
	of := make(map[string]string, len(rows))
	for _, row := range rows[1:] {
		of[row[0]] = row[1]
	}
	return of, nil
}
