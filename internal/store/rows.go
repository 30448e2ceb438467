package store

import "time"

// The rows as the database has them; domain values are made from them at the edge.

type questionnaireRow struct {
	ID       string `gorm:"primaryKey"`
	Version  string `gorm:"primaryKey"`
	Document string
}

func (questionnaireRow) TableName() string { return "questionnaires" }

type organisationRow struct {
	Code           string `gorm:"primaryKey"`
	Name           string
	Kind           string
	Population     *int
	PopulationDate string
	Source         string
}

func (organisationRow) TableName() string { return "organisations" }

type memberRow struct {
	Body   string `gorm:"primaryKey"`
	Member string `gorm:"primaryKey"`
}

func (memberRow) TableName() string { return "organisation_members" }

type roundRow struct {
	ID          int64 `gorm:"primaryKey"`
	OrganiserID int64 `gorm:"<-:create"`
	Title       string
	Organiser   string
	Contact     string
	Status      string
	Closes      time.Time
	FirstCloses time.Time
	EraseOn     time.Time
	OpenLink    bool
	MadeUp      bool
	// EarlierRound is nil where there is none.
	EarlierRound *int64
	// The versions are moved on by TouchResponses and TouchStructure alone.
	DataVersion      int64      `gorm:"<-:create"`
	StructureVersion int64      `gorm:"<-:create"`
	ChangedAt        *time.Time `gorm:"<-:create"`
}

func (roundRow) TableName() string { return "rounds" }

type roundQuestionnaireRow struct {
	RoundID       int64 `gorm:"primaryKey"`
	Position      int
	Questionnaire string `gorm:"primaryKey"`
	Version       string
}

func (roundQuestionnaireRow) TableName() string { return "round_questionnaires" }

type roundOrganisationRow struct {
	RoundID      int64  `gorm:"primaryKey"`
	Organisation string `gorm:"primaryKey"`
	DataVersion  int64
	Closes       *time.Time // its own deadline, where it has one
}

func (roundOrganisationRow) TableName() string { return "round_organisations" }

type respondentRow struct {
	ID           int64 `gorm:"primaryKey"`
	RoundID      int64
	Organisation string
	Name         string
	Email        string
	Role         string
	Erased       bool

	AddressVersion int64
}

func (respondentRow) TableName() string { return "respondents" }

type assignmentRow struct {
	ID            int64 `gorm:"primaryKey"`
	RoundID       int64
	Questionnaire string
	Organisation  string
	RespondentID  *int64
	State         string
	Revision      int64
	SubmittedAt   *time.Time
}

func (assignmentRow) TableName() string { return "assignments" }

// valueColumns is an answer's value, the same in the working copy and in the history.
type valueColumns struct {
	Number  *float64
	Numbers string
	Text    string
	Missing string
	Comment string
}

type answerRow struct {
	AssignmentID  int64        `gorm:"primaryKey"`
	Item          string       `gorm:"primaryKey"`
	Value         valueColumns `gorm:"embedded"`
	Author        int64
	At            time.Time
	Revision      int64
	Writer        string
	Touched       int64
	OtherRevision *int64
	HandID        int64
}

type historyRow struct {
	ID           int64 `gorm:"primaryKey"`
	AssignmentID int64
	Item         string
	Value        valueColumns `gorm:"embedded"`
	Author       int64
	At           time.Time
	Revision     int64
	Writer       string
	HandID       *int64
}

func (historyRow) TableName() string { return "answer_history" }

type submissionRow struct {
	AssignmentID int64 `gorm:"primaryKey"`
	Number       int   `gorm:"primaryKey"`
	Revision     int64
	Answers      string
	Codes        []byte
	Author       int64
	At           time.Time
	Hands        string
}

func (submissionRow) TableName() string { return "submissions" }

type linkRow struct {
	Hash         string `gorm:"primaryKey"`
	Purpose      string
	RespondentID *int64
	StaffID      *int64
	CreatedAt    time.Time
	ExpiresAt    *time.Time
	RevokedAt    *time.Time

	Own            bool
	AddressVersion int64
	HandID         *int64
}

func (linkRow) TableName() string { return "links" }

type handOverRow struct {
	ID             int64 `gorm:"primaryKey"`
	AssignmentID   int64
	FromRespondent int64
	ToRespondent   int64
	At             time.Time
	Own            bool
	Added          bool
	Revision       int64
	FromHand       *int64
	ToHand         *int64
}

func (handOverRow) TableName() string { return "hand_overs" }

type staffRow struct {
	ID           int64 `gorm:"primaryKey"`
	Name         string
	Email        string
	Role         string
	Organisation *string
	CreatedAt    time.Time
	EndedAt      *time.Time
	OrganiserID  int64

	Issuer, Subject string
	FromDirectory   bool
}

func (staffRow) TableName() string { return "staff" }

type tokenRow struct {
	ID          int64 `gorm:"primaryKey"`
	OrganiserID int64
	Hash        string
	Name        string
	Owner       string
	Scope       string
	CreatedAt   time.Time
	ExpiresAt   time.Time
	RevokedAt   *time.Time
	LastUsed    *time.Time
}

func (tokenRow) TableName() string { return "api_tokens" }

type sessionRow struct {
	Token  string `gorm:"primaryKey"`
	Data   []byte
	Expiry time.Time
}

func (sessionRow) TableName() string { return "sessions" }

type auditRow struct {
	ID          int64 `gorm:"primaryKey"`
	At          time.Time
	Actor       string
	Action      string
	Object      string
	Detail      string
	OrganiserID int64
}

func (auditRow) TableName() string { return "audit_log" }
