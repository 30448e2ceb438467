package app

import "time"

// By gives the same use cases by another clock: what is entered afterwards of a time that has been bears its own dates. It posts
// no letters, since they would be late.
func (s *Service) By(now func() time.Time) *Service {
	return New(s.store, s.library, WithClock(now), WithRandom(s.random), WithMunicipalities(s.municipalities))
}
