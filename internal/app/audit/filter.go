package audit

import "time"

// Filter is which entries of the log somebody looks for. What is empty narrows nothing.
type Filter struct {
	Object string // what the entries are about
	Round  int64  // about it, its respondents, their questionnaires or its open links
	Actor  ActorKind
	Group  Group
	From   time.Time
	Before time.Time
	Search string // in a detail, the name of staff or the title of a round; whatever the case
}

// ActorKind is what kind of user has done something.
type ActorKind string

// The prefixes of the names that actors of these kinds have in the log; others are called by the kind itself.
const (
	StaffActors      ActorKind = "staff"
	RespondentActors ActorKind = "respondent"
	TokenActors      ActorKind = "token"
)

// Numbered says whether actors of the kind are told apart by a number.
func (k ActorKind) Numbered() bool {
	return k == StaffActors || k == RespondentActors || k == TokenActors
}

// Group is acts that a reader looks for together.
type Group string

var groups = map[Group][]string{
	"signing-in": {"ask-sign-in-link", "create-sign-in-link", "create-staff-link", "end-sign-in", "lock-code", "sign-in"},
	"access":     {"add-organiser", "add-staff", "change-staff", "create-token", "end-staff", "invite-staff", "rename-organiser", "revoke-token"},
	"round": {"add-organisations", "create-room-link", "create-round", "delete-round", "delete-workshop", "end-exemption", "exempt", "extend",
		"put-workshop", "remove-organisation", "update-round"},
	"people": {"add-respondent", "correct-respondent", "create-links", "create-open-links", "dismiss-wrong-person", "import", "remove-respondent", "report-wrong-person", "revoke-links",
		"revoke-open-link"},
	"letters": {"retry-letter", "send-letters", "send-test-letter"},
	"answers": {"come-by-open-link", "hand-over", "submit", "take-back"},
	"figures": {"correct-facts", "import-figures", "import-ledger", "put-allocation-key"},
	"results": {"add-action", "add-risk", "add-scenario", "change-action", "change-risk", "change-scenario", "delete-scenario", "order-scenarios",
		"publish", "put-targets", "remove-action"},
	"personal-data": {"erase-person", "erase-round", "export-audit-log", "read-personal-data", "release-personal-data"},
}

// Acts are those of the group.
func (g Group) Acts() []string { return groups[g] }
