package access

import (
	"mogna/internal/address"
	"mogna/internal/survey"
)

// CheckPerson names what is wrong with a name and an address that somebody has typed.
func CheckPerson(name, email string) []survey.Fault {
	return append(survey.CheckName(name), address.Check("email", email)...)
}
