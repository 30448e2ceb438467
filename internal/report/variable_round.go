package report

import (
	"strconv"
	"strings"
	"time"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// identity are the columns that say what a row is about.
func (m Model) identity() []variable {
	r := m.Comparison.Round
	same := func(s string) func(scoring.OrganisationInfo) string {
		return func(scoring.OrganisationInfo) string { return s }
	}
	number := ""
	if p := r.Published; p != nil {
		number = strconv.Itoa(p.Number)
	}
	return []variable{
		plain(columnRound, same(defuse(r.Title))),
		plain(columnMadeUp, same(strconv.FormatBool(r.MadeUp))),
		plain(columnDraft, same(strconv.FormatBool(r.Draft))),
		plain(definitionOf("published_number"), same(number)),
		plain(definitionOf("as_of"), same(r.AsOf.UTC().Format(time.RFC3339Nano))),
		plain(columnOrganisation, func(o scoring.OrganisationInfo) string { return defuse(o.Code) }),
		plain(columnOrganisationName, func(o scoring.OrganisationInfo) string { return defuse(o.Name) }),
		plain(definitionOf("organisation_kind"), func(o scoring.OrganisationInfo) string { return string(o.Kind) }),
		plain(definitionOf("population"), func(o scoring.OrganisationInfo) string {
			if o.Population == nil {
				return ""
			}
			return strconv.Itoa(*o.Population)
		}),
		plain(definitionOf("population_date"), func(o scoring.OrganisationInfo) string { return defuse(o.PopulationDate) }),
		plain(definitionOf("population_source"), func(o scoring.OrganisationInfo) string { return defuse(o.PopulationSource) }),
		plain(columnMembers, func(o scoring.OrganisationInfo) string { return defuse(strings.Join(o.Members, " ")) }),
	}
}

func plain(d definition, read func(scoring.OrganisationInfo) string) variable {
	return variable{definition: d, name: d.id, read: read}
}

// Columns of either file that are no measures.
var (
	columnRound            = definition{"round", survey.Say("Mätomgångens namn.", "The round’s title."), inText, unbounded, nil}
	columnMadeUp           = definition{"made_up", survey.Say("Om svaren är påhittade, för demonstration.", "Whether the answers are fictional, for demonstration."), inTruth, unbounded, nil}
	columnDraft            = definition{"draft", survey.Say("Om siffrorna är ett utkast och kan ändras.", "Whether the figures are a draft and may still change."), inTruth, unbounded, nil}
	columnOrganisation     = definition{"organisation", survey.Say("Organisationens kod. För en kommun SCB:s fyrsiffriga kommunkod: läs den som text.", "The organisation’s code. For a municipality Statistics Sweden’s four-digit code: read it as text."), inCode, unbounded, nil}
	columnOrganisationName = definition{"organisation_name", survey.Say("Organisationens namn.", "The organisation’s name."), inText, unbounded, nil}
	columnMembers          = definition{"members", survey.Say("Den gemensamma organisationens medlemmar: koder med blanksteg emellan.", "The joint body’s members: codes separated by spaces."), inCode, unbounded, nil}
)
