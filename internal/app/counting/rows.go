package counting

import (
	"time"

	"mogna/internal/survey"
)

// Waiting is a response that has been handed in, or handed in anew, since it last came to count.
type Waiting struct {
	Assignment   int64
	Organisation string
	Number       int // of the submission
	Role         survey.Role
	Codes        []byte // of it (SubmissionRow)
}

// SubmissionRow is a submission on its way to scoring: without a name, with the role and the organisation.
type SubmissionRow struct {
	Organisation string
	Role         survey.Role // empty for a shared response
	Codes        []uint8
	Answers      survey.Answers // where asked for
	At           time.Time
}
