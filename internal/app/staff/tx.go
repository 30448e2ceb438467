package staff

import (
	"time"

	"mogna/internal/app/access"
	"mogna/internal/app/audit"
	"mogna/internal/survey"
)

// Tx is what these use cases ask of the store inside a transaction. What isn't there is a survey.Error with code NotFound.
type Tx interface {
	access.SignInLog

	AddLinks(list []access.Link) error
	// AddStaff adds somebody, setting the id, and fails with Conflict where the address is taken.
	AddStaff(s *survey.Staff, now time.Time) error
	// AuditOf lists the entries by or about any of some names.
	AuditOf(names []string) ([]audit.Entry, error)
	// AuditPage lists entries newest first, those that a filter takes.
	AuditPage(of audit.Filter, offset, limit int) (list []audit.Entry, total int, err error)
	// EachEntry passes them on, oldest first.
	EachEntry(of audit.Filter, fn func(audit.Entry) error) error
	// EndSignIns signs somebody out everywhere.
	EndSignIns(staff int64, now time.Time) error
	EndStaff(id int64, now time.Time) error
	// EraseStaff takes name and address from somebody whose access has ended.
	EraseStaff(id int64) error
	// AddLetters plans those whose like is not planned already, and tells how many they were.
	AddLetters(list []survey.Letter) (added int, err error)
	LinksOf(respondent, staff int64) ([]access.Link, error)
	Organisations() ([]survey.Organisation, error)
	RevokeStaffLinks(staff int64, now time.Time) error
	// SignIns lists those of somebody that have not ended and where something was done since, latest first.
	SignIns(staff int64, since time.Time) ([]access.SignIn, error)
	Staff(id int64) (*survey.Staff, error)
	// StaffByEmail finds somebody who has access, whatever the case of the address.
	StaffByEmail(email string) (*survey.Staff, error)
	// StaffBySubject finds who somebody at an OpenID provider is here; whoever has access goes before whoever had it.
	StaffBySubject(issuer, subject string) (*survey.Staff, error)
	// StaffPage lists those who have access, by name.
	StaffPage(offset, limit int) (list []survey.Staff, total int, err error)
	// UpdateStaff changes everything but the end, and fails with Conflict where the address is taken.
	UpdateStaff(s *survey.Staff) error
}
