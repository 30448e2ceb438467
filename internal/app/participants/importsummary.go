package participants

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

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

// FieldChange is one value that becomes another. The old one is empty where there was none.
type FieldChange struct{ Field, Old, New survey.Text }

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
			row.Changes = append(change("name", old.Name, p.Name), change("email", old.Email, p.Email)...)
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

func byCode(list []survey.Organisation, code string) int {
	return slices.IndexFunc(list, func(o survey.Organisation) bool { return o.Code == code })
}

// sameAsKnown reports whether an organisation is known just as it is, so that nothing need be kept anew and no result is touched.
func sameAsKnown(known []survey.Organisation, o survey.Organisation) bool {
	return byCode(known, o.Code) >= 0 && len(organisationChanges(known, o)) == 0
}

// organisationChanges are what a row would change of an organisation that is known, in any round.
func organisationChanges(known []survey.Organisation, o survey.Organisation) (list []FieldChange) {
	i := byCode(known, o.Code)
	if i < 0 {
		return nil
	}
	old := known[i]
	list = change("name", old.Name, o.Name)
	if old.Kind != o.Kind {
		list = append(list, FieldChange{importing.FieldTitle("kind"), kindTitles[old.Kind], kindTitles[o.Kind]})
	}
	if !reflect.DeepEqual(old.Population, o.Population) {
		list = append(list, change("population", number(old.Population), number(o.Population))...)
	}
	list = append(list, change("populationDate", old.PopulationDate, o.PopulationDate)...)
	list = append(list, change("source", old.Source, o.Source)...)
	return append(list, change("members", joined(old.Members), joined(o.Members))...)
}

var kindTitles = map[survey.OrganisationKind]survey.Text{survey.Municipality: survey.Say("kommun", "municipality"), survey.JointBody: survey.Say("gemensam organisation", "joint body")}

func change(field, old, new string) []FieldChange {
	if old == new {
		return nil
	}
	return []FieldChange{{importing.FieldTitle(field), survey.Text{survey.Swedish: old, survey.English: old}, survey.Text{survey.Swedish: new, survey.English: new}}}
}

func number(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func joined(codes []string) string {
	return strings.Join(slices.Sorted(slices.Values(codes)), ", ")
}

// imported is what the log says of an import.
func imported(organisations []string, people []survey.Respondent, confirmed []survey.Fault) string {
	s := fmt.Sprintf("%d organisations, %d respondents", len(organisations), len(people))
	if len(confirmed) > 0 {
		s += fmt.Sprintf(", %d rows confirmed that the register does not have", len(confirmed))
	}
	return s
}
