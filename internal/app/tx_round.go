package app

import (
	"time"

	"mogna/internal/survey"
)

// plan is what a draft is made of, and how it is taken apart again.
type plan interface {
	// LockRound reads a round so that no other act on it runs until the transaction ends.
	LockRound(id int64) (*survey.Round, error)
	// ReplaceQuestionnaires gives a draft other questionnaires; the assignments of those that leave go with them.
	ReplaceQuestionnaires(round int64, questionnaires []*survey.Questionnaire) error
	// LeaveRound takes an organisation out of a draft, with its respondents.
	LeaveRound(round int64, organisation string) error
	// DeleteRound removes a draft with everything in it.
	DeleteRound(round int64) error
}

type snapshots interface {
	// AddSnapshot fails with Conflict where the number is taken.
	AddSnapshot(s Snapshot) error
	AddSnapshotDerivations(round int64, number int, questionnaire, organisation string, document []byte) error
	// LastSnapshot is the number of the latest, 0 where there is none.
	LastSnapshot(round int64) (number int, err error)
	Snapshot(round int64, number int) (*Snapshot, error)
	SnapshotDerivations(round int64, number int, questionnaire, organisation string) (document []byte, err error)
	// SnapshotPage lists them without their documents, newest first.
	SnapshotPage(round int64, offset, limit int) (list []Snapshot, total int, err error)
}

type conditions interface {
	// Exemptions lists a round's, by organisation and questionnaire.
	Exemptions(round int64) ([]survey.Exemption, error)
	PutExemption(round int64, e survey.Exemption) error
	DeleteExemption(round int64, organisation, questionnaire string) error
	// Workshops lists a round's, by date.
	Workshops(round int64) ([]survey.Workshop, error)
	// PutWorkshop adds one without an id, setting it, or replaces the one that has it.
	PutWorkshop(round int64, w *survey.Workshop) error
	DeleteWorkshop(round, id int64) error
	// BegunAssignments lists what is begun in a round and not handed in.
	BegunAssignments(round int64) ([]survey.Assignment, error)
}

type openLinks interface {
	AddOpenLinks(list []OpenLink) error
	// OpenLinks lists those of a round that work, each for an organisation.
	OpenLinks(round int64) ([]OpenLink, error)
	OpenLinkByHash(hash string) (*OpenLink, error)
	RevokeOpenLink(round, id int64, now time.Time) error
	// EndRoomLinks ends those that a whole room comes by.
	EndRoomLinks(round int64, now time.Time) error
}

type rooms interface {
	// Room counts who have come to a questionnaire, by organisation.
	Room(round int64, questionnaire string) (from []Joined, v LiveVersion, err error)
}

// OpenLink is a link by which whoever has a role in an organisation can come. A room's link has no organisation, and leads to one
// questionnaire alone.
type OpenLink struct {
	ID            int64
	Hash          string
	Round         int64
	Organisation  string
	Role          survey.Role
	Questionnaire string
	Created       time.Time
	Revoked       time.Time
}

type privacy interface {
	// RoundsToErase lists those not archived whose date of erasure has come.
	RoundsToErase(now time.Time) (ids []int64, err error)
	// ErasePeople takes name, address, links and free text from everybody in a round, and free text from its action plans.
	ErasePeople(round int64, now time.Time) error
	// ErasePerson does so for one, and removes what they have not handed in.
	ErasePerson(respondent int64, now time.Time) error
	// EraseStaff takes name and address from somebody whose access has ended.
	EraseStaff(id int64) error
	// AnswersBy lists every answer that a respondent ever gave, in order of time.
	AnswersBy(respondent int64) ([]GivenAnswer, error)
	// SubmissionsBy lists what a respondent has handed in.
	SubmissionsBy(respondent int64) ([]Submission, error)
	LinksOf(respondent, staff int64) ([]Link, error)
	// HandOversOf lists those from and to a respondent.
	HandOversOf(respondent int64) ([]HandOver, error)
	AddNotices(list []survey.Notice) error
	// NoticesOf lists what others have done about a respondent, the latest first.
	NoticesOf(respondent int64) ([]survey.Notice, error)
	// AuditOf lists the entries by or about any of some names.
	AuditOf(names []string) ([]Entry, error)
}

// GivenAnswer is an answer as it was once given.
type GivenAnswer struct {
	Assignment int64
	survey.Answer
}
