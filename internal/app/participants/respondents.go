package participants

import (
	"strings"

	"mogna/internal/address"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

// mergeRespondents gives those already in the round their id. Moving somebody to another organisation or role would
// carry their answers along to where they don't belong, so that is refused.
func mergeRespondents(round int64, present []survey.Respondent, batch importing.Batch) (merged []survey.Respondent, faults []survey.Fault) {
	byEmail := byAddress(present)
	for n, p := range batch.Respondents {
		p.RoundID = round
		old, there := byEmail[addressKey(p)]
		if there && (old.Organisation != p.Organisation || old.Role != p.Role) {
			at := batch.RespondentRows[n]
			faults = append(faults, survey.Fault{Source: at.Source, Line: at.Line, Path: p.Email,
				What: survey.Text{survey.Swedish: "Personen finns redan i mätomgången med en annan organisation eller roll (" + old.Organisation + ", " + old.Role.Title().In(survey.Swedish) + ").",
					survey.English: "The person is already in the round with another organisation or role (" + old.Organisation + ", " + old.Role.Title().In(survey.English) + ")."},
				Mend: survey.Say("Rätta raden så att den stämmer med det som redan är inläst.", "Correct the row so that it matches what has already been imported.")})
		}
		p.ID, p.AddressVersion = old.ID, old.AddressVersion
		merged = append(merged, p)
	}
	return merged, faults
}

// byAddress finds people by their address; those without one are nobody's.
func byAddress(people []survey.Respondent) map[string]survey.Respondent {
	by := map[string]survey.Respondent{}
	for _, p := range people {
		by[addressKey(p)] = p
	}
	return by
}

func addressKey(p survey.Respondent) string { return strings.ToLower(address.Tidy(p.Email)) }
