package survey

import "strings"

// Role is the part in which a person answers. What is asked of whom follows from it.
type Role string

const (
	ChiefExecutive   Role = "kommundirektor"
	HeadOfDepartment Role = "forvaltningschef"
	HeadOfUnit       Role = "enhetschef"
	SystemManager    Role = "systemforvaltare"
	ITManager        Role = "it-chef"
	EServices        Role = "e-samordnare"
	Participant      Role = "projektdeltagare"
	Controller       Role = "ekonom"
)

// Roles lists every role in the order in which they are shown.
var Roles = []Role{ChiefExecutive, HeadOfDepartment, HeadOfUnit, SystemManager, ITManager, EServices, Participant, Controller}

var roleTitles = map[Role]Text{
	ChiefExecutive:   Say("Kommundirektör", "Chief executive"),
	HeadOfDepartment: Say("Förvaltningschef", "Head of department"),
	HeadOfUnit:       Say("Enhetschef", "Head of unit"),
	SystemManager:    Say("Systemförvaltare", "System manager"),
	ITManager:        Say("It-chef", "IT manager"),
	EServices:        Say("E-samordnare", "E-services coordinator"),
	Participant:      Say("Projektdeltagare", "Project participant"),
	Controller:       Say("Ekonom", "Finance officer"),
}

// Title is the role's name as people read it.
func (r Role) Title() Text { return roleTitles[r] }

// Known reports whether it is one of the roles.
func (r Role) Known() bool { return roleTitles[r] != nil }

// ParseRole finds a role by its id or its title in any language, whatever the case and with å, ä, ö or without:
// people type roles into spreadsheets.
func ParseRole(s string) (Role, bool) {
	key := foldName(s)
	for _, r := range Roles {
		if key == foldName(string(r)) {
			return r, true
		}
		for _, title := range r.Title() {
			if key == foldName(title) {
				return r, true
			}
		}
	}
	switch key {
	case "kommunchef", "stadsdirektor": // what other municipalities call theirs
		return ChiefExecutive, true
	case "controller": // what the role was called in English
		return Controller, true
	}
	return "", false
}

func foldName(s string) string {
	s = strings.ToLower(Unspaced(s))
	return strings.NewReplacer("å", "a", "ä", "a", "ö", "o", "-", "", " ", "").Replace(s)
}
