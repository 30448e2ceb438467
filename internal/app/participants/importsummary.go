package participants

import (
	"fmt"
	"slices"

	"mogna/internal/importing"
	"mogna/internal/survey"
)

// ImportSummary says what an import brings: how much, each row's part in it, what was done with each sheet and column, and what
// must be confirmed.
type ImportSummary struct {
	Organisations, NewOrganisations, ChangedOrganisations int
	Respondents, NewRespondents, ChangedRespondents       int
	// Undated have a population without a day or a source. Kept are those whose changes this round, which has opened, takes no part of.
	Undated, Kept int

	Rows      []ImportedRow
	Questions []survey.Fault
	Sheets    []*importing.SheetRead
}

// ImportState is what an import does with somebody or something. New is new to the round.
type ImportState string

const (
	ImportNew       ImportState = "new"
	ImportChanged   ImportState = "changed"
	ImportUnchanged ImportState = "unchanged"
)

// ImportedRow is one organisation, or one respondent where there is an address.
type ImportedRow struct {
	At                        importing.Place
	State                     ImportState
	Organisation, Name, Email string
	Role                      survey.Role
	Changes                   []FieldChange
}

// codesOf are the organisations of a batch, with those that its respondents belong to.
func codesOf(batch importing.Batch) []string {
	var codes []string
	for _, o := range batch.Organisations {
		codes = append(codes, o.Code)
	}
	for _, p := range batch.Respondents {
		codes = append(codes, p.Organisation)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

func summarise(r *survey.Round, known, there []survey.Organisation, present []survey.Respondent, batch importing.Batch) ImportSummary {
	sum := ImportSummary{Questions: batch.Questions, Sheets: batch.Sheets, Undated: batch.Undated}
	in := map[string]bool{}
	for _, o := range there {
		in[o.Code] = true
	}
	listed := map[string]bool{}
	for n, o := range batch.Organisations {
		listed[o.Code] = true
		changes := organisationChanges(known, o)
		if r.Status != survey.Draft && len(organisationChanges(there, o)) > 0 {
			sum.Kept++
		}
		sum.organisation(ImportedRow{At: batch.OrganisationRows[n], Organisation: o.Code, Name: o.Name, Changes: changes}, !in[o.Code])
	}
	for n, p := range batch.Respondents {
		if i := byCode(known, p.Organisation); !listed[p.Organisation] && i >= 0 {
			listed[p.Organisation] = true
			sum.organisation(ImportedRow{At: batch.RespondentRows[n], Organisation: p.Organisation, Name: known[i].Name}, !in[p.Organisation])
		}
	}
	byEmail := byAddress(present)
	for n, p := range batch.Respondents {
		old, asked := byEmail[addressKey(p)]
		row := ImportedRow{At: batch.RespondentRows[n], Organisation: p.Organisation, Name: p.Name, Email: p.Email, Role: p.Role}
		if asked {
			row.Changes = append(fieldChange("name", old.Name, p.Name), fieldChange("email", old.Email, p.Email)...)
		}
		sum.respondent(row, !asked)
	}
	return sum
}

func (s *ImportSummary) organisation(row ImportedRow, fresh bool) {
	s.Organisations++
	s.count(row, fresh, &s.NewOrganisations, &s.ChangedOrganisations)
}

func (s *ImportSummary) respondent(row ImportedRow, fresh bool) {
	s.Respondents++
	s.count(row, fresh, &s.NewRespondents, &s.ChangedRespondents)
}

func (s *ImportSummary) count(row ImportedRow, fresh bool, added, changed *int) {
	switch {
	case fresh:
		row.State = ImportNew
		*added++
	case len(row.Changes) > 0:
		row.State = ImportChanged
		*changed++
	default:
		row.State = ImportUnchanged
	}
	s.Rows = append(s.Rows, row)
}

// importEntry is what the log says of an import.
func importEntry(organisations []string, people []survey.Respondent, confirmed []survey.Fault) string {
	s := fmt.Sprintf("%d organisations, %d respondents", len(organisations), len(people))
	if len(confirmed) > 0 {
		s += fmt.Sprintf(", %d rows confirmed that the register does not have", len(confirmed))
	}
	return s
}
