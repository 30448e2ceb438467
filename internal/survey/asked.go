package survey

import "strings"

// EveryFormAsked fails where a questionnaire is put to nobody, and says which, and in which roles somebody could answer it.
func EveryFormAsked(questionnaires []*Questionnaire, counts []RoleCount) error {
	asked := map[string]int{}
	for _, c := range counts {
		asked[c.Questionnaire] += c.Invited
	}
	var faults []Fault
	for _, q := range questionnaires {
		if asked[q.ID] > 0 || q.Kind == Importance { // a room rates importance without being invited
			continue
		}
		faults = append(faults, Fault{Path: "questionnaires", What: Text{
			Swedish: "Ingen kan svara på ”" + q.Title.In(Swedish) + "”.",
			English: "Nobody can answer “" + q.Title.In(English) + "”.",
		}, Mend: Text{
			Swedish: "Bjud in någon i rollen " + anyOf(q.Roles, Swedish, " eller ") + ", eller ta bort formuläret ur mätomgången.",
			English: "Invite somebody in the role " + anyOf(q.Roles, English, " or ") + ", or remove the questionnaire from the round.",
		}})
	}
	if faults == nil {
		return nil
	}
	return Refuse(faults)
}

func anyOf(roles []Role, lang, last string) string {
	var titles []string
	for _, r := range roles {
		titles = append(titles, strings.ToLower(r.Title().In(lang)))
	}
	if n := len(titles) - 1; n > 0 {
		return strings.Join(titles[:n], ", ") + last + titles[n]
	}
	return strings.Join(titles, "")
}
