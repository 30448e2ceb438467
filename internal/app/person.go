package app

import (
	"mogna/internal/address"
	"mogna/internal/survey"
)

// checkPerson names what is wrong with a name and an address that somebody has typed.
func checkPerson(name, email string) []survey.Fault {
	return append(survey.CheckName(name), address.Check("email", email)...)
}

// checkStaff names what is wrong with somebody about to be given access.
func checkStaff(who survey.Staff) []survey.Fault {
	return append(who.Validate(), address.Check("email", who.Email)...)
}
