package app

import "mogna/internal/survey"

// allocations are what costs are worked out from: whole responses, and the keys by which joint bodies' costs are spread.
type allocations interface {
	// EachResponse is EachSubmission with the answers themselves in place of their codes.
	EachResponse(round int64, questionnaire string, organisations []string, fn func(SubmissionRow)) error
	// AllocationKeys lists the keys that are agreed in a round, by joint body; each share by member.
	AllocationKeys(round int64) ([]survey.AllocationKey, error)
	// PutAllocationKey replaces a joint body's key; without shares there is none.
	PutAllocationKey(round int64, k survey.AllocationKey) error
}
