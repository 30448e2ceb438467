package app

import (
	"context"
	"time"

	"mogna/internal/survey"
)

// Store runs the reads and writes of one use case in one transaction.
type Store interface {
	Read(ctx context.Context, fn func(Tx) error) error
	Write(ctx context.Context, fn func(Tx) error) error
}

// Tx is what a use case may ask of the store inside its transaction. A helper takes the small part that it needs.
// What isn't there is a survey.Error with code NotFound.
type Tx interface {
	questionnaires
	organisations
	rounds
	respondents
	staff
	assignments
	answers
	links
	hands
	deadlines
	outbox
	tokens
	audit
	plan
	snapshots
	conditions
	facts
	allocations
	openLinks
	risks
	scenarios
	rooms
	counting
	actions
	privacy
	limits
}

type questionnaires interface {
	// PutQuestionnaire keeps a version of a questionnaire, and fails with Conflict where that version is kept with other words.
	PutQuestionnaire(q *survey.Questionnaire) error
	RoundQuestionnaires(round int64) ([]*survey.Questionnaire, error)
}

type organisations interface {
	Organisations() ([]survey.Organisation, error)
	// PutOrganisations adds or updates what is known of them, and marks the results of every draft that they take part in as
	// changed. A round that has opened has facts of its own.
	PutOrganisations(list []survey.Organisation) error
	RoundOrganisations(round int64) ([]survey.Organisation, error)
	// OrganisationName is what an organisation is called in a round.
	OrganisationName(round int64, code string) (string, error)
	JoinRound(round int64, codes []string) error
}

type rounds interface {
	CreateRound(r *survey.Round, questionnaires []*survey.Questionnaire) error
	Round(id int64) (*survey.Round, error)
	// Rounds lists them, newest first.
	Rounds(f RoundFilter, offset, limit int) (list []survey.Round, total int, err error)
	UpdateRound(r *survey.Round) error
	RoundSize(round int64) (organisations, respondents int, err error)
	// TouchResponses marks that an organisation's responses have changed, TouchStructure that anything else has that the
	// round's results are made of.
	TouchResponses(round int64, organisation string) error
	TouchStructure(round int64) error
	// ChangedOrganisations lists those whose responses have changed since a data version.
	ChangedOrganisations(round, since int64) (codes []string, err error)
}

type respondents interface {
	Respondent(id int64) (*survey.Respondent, error)
	Respondents(round int64) ([]survey.Respondent, error)
	// RespondentPage lists those of a round, or of one organisation in it.
	RespondentPage(round int64, organisation string, offset, limit int) (list []RespondentRow, total int, err error)
	// RespondentByEmail finds one in a round, whatever the case of the address.
	RespondentByEmail(round int64, email string) (*survey.Respondent, error)
	// Names gives respondents' names by id.
	Names(ids []int64) (map[int64]string, error)
	// PutRespondents adds those without an id, setting it, and updates the others.
	PutRespondents(list []survey.Respondent) error
	// LeftTraces reports whether a respondent has written anything, or been part of a hand-over.
	LeftTraces(respondent int64) (bool, error)
	// RemoveRespondent deletes somebody who has left none, with their links and assignments.
	RemoveRespondent(id int64) error
}

type staff interface {
	Staff(id int64) (*survey.Staff, error)
	// StaffPage lists those who have access, by name.
	StaffPage(offset, limit int) (list []survey.Staff, total int, err error)
	// AddStaff adds somebody, setting the id, and fails with Conflict where the address is taken.
	AddStaff(s *survey.Staff, now time.Time) error
	EndStaff(id int64, now time.Time) error
	// StaffByEmail finds somebody who has access, whatever the case of the address.
	StaffByEmail(email string) (*survey.Staff, error)
	// StaffBySubject finds who somebody at an OpenID provider is here; whoever has access goes before whoever had it.
	StaffBySubject(issuer, subject string) (*survey.Staff, error)
	// UpdateStaff changes everything but the name, the address and the end.
	UpdateStaff(s *survey.Staff) error
}

type assignments interface {
	Assignment(id int64) (*survey.Assignment, error)
	// LockAssignment reads it so that nobody else writes in it until the transaction ends.
	LockAssignment(id int64) (*survey.Assignment, error)
	// AssignmentsFor lists what is put to a respondent alone and to the organisation together.
	AssignmentsFor(r *survey.Respondent) ([]survey.Assignment, error)
	// AddAssignments adds those that aren't there already.
	AddAssignments(list []survey.Assignment) error
	CountAssignments(round int64) ([]survey.RoleCount, error)
	UpdateAssignment(a *survey.Assignment) error
	RemoveAssignment(id int64) error
	AddHandOver(h HandOver) error
	DropHandOver(id int64) error
	HandOversFrom(respondent int64) ([]HandOver, error)
	// HandOversIn lists a round's of personal assignments.
	HandOversIn(round int64) ([]HandOver, error)
}

type answers interface {
	// Answers lists what is kept of each item, in the order of their ids; one that was cleared has an empty value.
	Answers(assignment int64) ([]survey.Kept, error)
	// SaveAnswers replaces the working copy of each item, and adds what was sent, which led to it, to the history.
	SaveAnswers(assignment int64, kept []survey.Kept, sent []survey.Answer) error
	LastSubmission(assignment int64) (*Submission, error)
	AddSubmission(s Submission) error
	// EachSubmission passes on the submission that counts of every assignment of a questionnaire in a round, from some
	// organisations or (nil) from all. The row's codes are good until fn returns.
	EachSubmission(round int64, questionnaire string, organisations []string, fn func(SubmissionRow)) error
}

type links interface {
	AddLinks(list []Link) error
	LinkByHash(hash string) (*Link, error)
	// UseLink ends a link that can be used once. Of two who use it at the same time, one is refused.
	UseLink(hash string, now time.Time) error
	// RevokeLinksTo ends every link of a respondent, RevokeStaffLinks every one of a member of staff.
	RevokeLinksTo(respondent int64, now time.Time) error
	RevokeStaffLinks(staff int64, now time.Time) error
}

type tokens interface {
	// AddToken keeps a token by its hash, setting the id.
	AddToken(t *survey.Token, hash string) error
	TokenByHash(hash string) (*survey.Token, error)
	// TokenPage lists those that are not revoked, newest first.
	TokenPage(offset, limit int) (list []survey.Token, total int, err error)
	RevokeToken(id int64, now time.Time) error
	TokenUsed(id int64, day time.Time) error
}

type audit interface {
	Audit(e Entry) error
	// AuditPage lists entries newest first, all or those about one object.
	AuditPage(object string, offset, limit int) (list []Entry, total int, err error)
	// EachEntry passes them on, oldest first.
	EachEntry(object string, fn func(Entry) error) error
}

// RoundFilter says which rounds are asked for: all, those that an organisation takes part in, those whose results show.
type RoundFilter struct {
	Organisation string
	Finished     bool
}

// RespondentRow is a respondent with how far their own assignments have come.
type RespondentRow struct {
	survey.Respondent
	Assigned    int
	Submitted   int
	Assignments []survey.Assignment
}

// HandOver is an assignment that passed from one respondent to another, or a shared one that somebody was let into.
type HandOver struct {
	ID            int64 // as read
	Assignment    int64
	Questionnaire string // as read
	From, To      int64
	ToName        string // as read
	ToEmail       string // as read
	Holder        int64  // as read: whose the assignment is now; 0 for a shared one
	At            time.Time
	Own           bool  // by the person themself
	Added         bool  // the colleague came into the round by it
	Revision      int64 // the response's then
	FromHand      int64 // who had written what went along, and who is shown it since
	ToHand        int64
}

// Submission is a response as it was handed in.
type Submission struct {
	Assignment int64
	Number     int
	Revision   int64
	Answers    survey.Answers
	Codes      []uint8 // the same for scoring
	Author     int64
	At         time.Time
	Hands      map[string]int64 // who wrote each answer of a personal response, by item; "" is the rest
}

// SubmissionRow is a submission on its way to scoring: without a name, with the role and the organisation.
type SubmissionRow struct {
	Organisation string
	Role         survey.Role // empty for a shared response
	Codes        []uint8
	Answers      survey.Answers // where asked for
	At           time.Time
}

// LinkPurpose is what a link gives.
type LinkPurpose string

const (
	CoordinatorLink LinkPurpose = "coordinator"
	RespondentLink  LinkPurpose = "respondent"
	StaffLink       LinkPurpose = "staff"
)

// Link is a personal link as it is kept: by the hash of its token. Expires is zero for one that lasts as long as its round.
type Link struct {
	Hash       string
	Purpose    LinkPurpose
	Respondent int64
	Staff      int64
	Created    time.Time
	Expires    time.Time
	Revoked    time.Time

	// Own is of a link that nobody but the person has been shown: it went by letter, or was made for them alone. It shows what
	// was written under the address as it was then.
	Own            bool
	AddressVersion int64
	Hand           int64 // whom the first who begins by it is
}

func (l *Link) ended(now time.Time) bool {
	return !l.Revoked.IsZero() || !l.Expires.IsZero() && now.After(l.Expires)
}

// Entry is a line of the audit log.
type Entry struct {
	ID     int64 // as read
	At     time.Time
	Actor  string
	Action string
	Object string
	Detail string
}
