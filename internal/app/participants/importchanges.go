package participants

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"mogna/internal/importing"
	"mogna/internal/survey"
)

// FieldChange is one value that becomes another. The old one is empty where there was none.
type FieldChange struct{ Field, Old, New survey.Text }

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
	list = fieldChange("name", old.Name, o.Name)
	if old.Kind != o.Kind {
		list = append(list, FieldChange{importing.FieldTitle("kind"), kindTitles[old.Kind], kindTitles[o.Kind]})
	}
	if !reflect.DeepEqual(old.Population, o.Population) {
		list = append(list, fieldChange("population", number(old.Population), number(o.Population))...)
	}
	list = append(list, fieldChange("populationDate", old.PopulationDate, o.PopulationDate)...)
	list = append(list, fieldChange("source", old.Source, o.Source)...)
	return append(list, fieldChange("members", codeList(old.Members), codeList(o.Members))...)
}

var kindTitles = map[survey.OrganisationKind]survey.Text{survey.Municipality: survey.Say("kommun", "municipality"), survey.JointBody: survey.Say("gemensam organisation", "joint body")}

func fieldChange(field, old, new string) []FieldChange {
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

func codeList(codes []string) string {
	return strings.Join(slices.Sorted(slices.Values(codes)), ", ")
}
