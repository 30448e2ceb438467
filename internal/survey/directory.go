package survey

import (
	"slices"
	"strings"
)

// Grant is one thing that the directory says that somebody may do. Only a contact has an organisation.
type Grant struct {
	Role         StaffRole
	Organisation string
}

// roleStrength orders the roles: each may do what those after it may, a contact in the rounds of their own organisation.
var roleStrength = []StaffRole{Coordinator, Contact, Reader}

// StrongestGrant is the grant that counts of several, and none where there is none. Somebody is the contact of one organisation at
// most: what they see must be one municipality's and no other's.
func StrongestGrant(grants []Grant) (Grant, bool, error) {
	for _, role := range roleStrength {
		var of []string
		for _, g := range grants {
			if g.Role == role && !slices.Contains(of, g.Organisation) {
				of = append(of, g.Organisation)
			}
		}
		switch {
		case len(of) == 1:
			return Grant{Role: role, Organisation: of[0]}, true, nil
		case len(of) > 1:
			return Grant{}, false, Fail(Forbidden, "Inloggningstjänsten säger att du är kontaktperson för flera organisationer (%s). I Mogna kan en person vara kontaktperson för en organisation. Be din it-avdelning att ändra det.",
				"The sign-in service says that you are the contact for several organisations (%s). In Mogna, a person can be the contact for one. Ask your IT department to change it.", strings.Join(of, ", "))
		}
	}
	return Grant{}, false, nil
}
