package access

import (
	"time"

	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// Tx is what these use cases ask of the store inside a transaction. What isn't there is a survey.Error with code NotFound.
type Tx interface {
	Links
	Notices
	Organisers
	SignInLog
	permission.Identities
	permission.Rounds
	usecase.Limits

	// AddIdentity adds one, setting its id; of those who come by letters to an address there is one.
	AddIdentity(h *permission.Identity) error
	// AddLetters plans those whose like is not planned already, and tells how many they were.
	AddLetters(list []survey.Letter) (added int, err error)
	AddLinks(list []Link) error
	// AddToken keeps a token by its hash, setting the id.
	AddToken(t *survey.Token, hash string) error
	// AssignmentsFor lists what is put to a respondent alone and to the organisation together.
	AssignmentsFor(r *survey.Respondent) ([]survey.Assignment, error)
	// CodeTries reads how often a respondent's code has been tried, so that nobody else tries meanwhile.
	CodeTries(respondent int64) (*survey.CodeTries, error)
	// GiveCode gives an identity its code, unless it has one.
	GiveCode(identity int64, hash string) (given bool, err error)
	// EndSignIn ends one of somebody's own sign-ins, and tells whether there was one.
	EndSignIn(staff, id int64, now time.Time) (ended bool, err error)
	NoteSeen(id int64, now time.Time) error
	PutCodeTries(respondent int64, c survey.CodeTries) error
	Respondents(round int64) ([]survey.Respondent, error)
	// RevokeLinksTo ends every link of a respondent, RevokeStaffLinks every one of a member of staff.
	RevokeLinksTo(respondent int64, now time.Time) error
	RevokeToken(id int64, now time.Time) error
	// SignedIn reads somebody who has access and whose sign-in has not ended.
	SignedIn(staff, signIn int64) (*survey.Staff, error)
	// SignIns lists those of somebody that have not ended and where something was done since, latest first.
	SignIns(staff int64, since time.Time) ([]SignIn, error)
	// StaffByEmail finds somebody who has access, whatever the case of the address.
	StaffByEmail(email string) (*survey.Staff, error)
	TokenByHash(hash string) (*survey.Token, error)
	// TokenPage lists those that are not revoked, newest first.
	TokenPage(offset, limit int) (list []survey.Token, total int, err error)
	TokenUsed(id int64, day time.Time) error
	// UseLink ends a link that can be used once. Of two who use it at the same time, one is refused.
	UseLink(hash string, now time.Time) error
}

// Links finds what a token leads to.
type Links interface {
	LinkByHash(hash string) (*Link, error)
	Respondent(id int64) (*survey.Respondent, error)
	Round(id int64) (*survey.Round, error)
}

// Notices keeps what respondents are told on their own page.
type Notices interface {
	AddNotices(list []survey.Notice) error
}
