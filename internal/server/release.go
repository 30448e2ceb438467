package server

import (
	"encoding/json"
	"io"

	"mogna/internal/app/privacy"
	"mogna/internal/httpapi"
)

// WritePersonalData writes what is kept about a respondent as the contract has it.
func WritePersonalData(w io.Writer, d *privacy.PersonalData) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(httpapi.PersonalData(d))
}
