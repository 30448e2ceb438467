package letters

import (
	"context"
	"time"

	"mogna/internal/survey"
)

// Outbox counts all letters by state, and tells how long the oldest of those that wait has waited. It is for those who run the service.
func (s *Service) Outbox(ctx context.Context) (counts map[survey.LetterState]int, waited time.Duration, err error) {
	err = s.store.Read(ctx, func(tx Tx) error {
		var oldest time.Time
		counts, oldest, err = tx.Outbox()
		if !oldest.IsZero() {
			waited = s.clock().Sub(oldest)
		}
		return err
	})
	return counts, waited, err
}
