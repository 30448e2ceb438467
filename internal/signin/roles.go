package signin

import (
	"maps"
	"slices"
	"strings"

	"mogna/internal/survey"
)

// ParseRoles reads lines of the form "value = role", as the package comment shows them. The role stands after the last equals
// sign, since a group's name in a directory may have some of its own.
func ParseRoles(lines []string) (map[string]string, error) {
	roles := map[string]string{}
	var faults []survey.Fault
	for n, line := range lines {
		at := strings.LastIndex(line, "=")
		value := strings.TrimSpace(line[:max(at, 0)])
		fault := survey.Fault{Path: "roles", Line: n + 1}
		if _, twice := roles[value]; twice {
			fault.What, fault.Mend = survey.Say("%q finns två gånger.", "%q is listed twice.", value), survey.Say("Ta bort den ena raden.", "Remove one of the lines.")
		} else if value == "" {
			fault.What, fault.Mend = survey.Say("%q har inte formen värde = roll.", "%q is not of the form value = role.", line), roleForms
		} else {
			roles[value] = strings.TrimSpace(line[at+1:])
			continue
		}
		faults = append(faults, fault)
	}
	return roles, refuse(faults)
}

var roleForms = survey.Say("Skriv coordinator, reader, contact, contact:1435 eller contact:* efter värdet.",
	"Enter coordinator, reader, contact, contact:1435 or contact:* after the value.")

// meaning takes contact:1435 apart.
func meaning(s string) (role, organisation string, named bool) {
	role, organisation, named = strings.Cut(s, ":")
	return strings.TrimSpace(role), strings.TrimSpace(organisation), named
}

func (c Config) roleFaults() (faults []survey.Fault) {
	for _, value := range slices.Sorted(maps.Keys(c.Roles)) {
		add := func(what, mend survey.Text) {
			faults = append(faults, survey.Fault{Path: "roles." + value, What: what, Mend: mend})
		}
		role, organisation, named := meaning(c.Roles[value])
		prefix, pattern := strings.CutSuffix(value, "*")
		switch {
		case role != Coordinator && role != Reader && role != Contact || role != Contact && named || named && organisation == "":
			add(survey.Say("%q är ingen roll.", "%q is not a role.", c.Roles[value]), roleForms)
		case pattern != (organisation == "*"):
			add(survey.Say("En stjärna måste finnas både i värdet och i rollen.", "A star must be in both the value and the role."),
				survey.Say("Skriv till exempel Mogna.Kontakt.* = contact:*.", "Enter for example Mogna.Kontakt.* = contact:*."))
		case pattern && prefix == "":
			add(survey.Say("Värdet är bara en stjärna, så alla grupper skulle räknas.", "The value is only a star, so any group would match."),
				survey.Say("Skriv det som värdena börjar med före stjärnan.", "Enter what the values start with before the star."))
		case role == Contact && !named && c.OrganisationClaim == "":
			add(survey.Say("Kontaktpersonens organisation saknas.", "The contact's organisation is missing."),
				survey.Say("Fyll i organisationClaim, eller skriv contact:1435.", "Set organisationClaim, or enter contact:1435."))
		}
	}
	return faults
}
