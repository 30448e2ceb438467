package results

// KeptRounds is of how many rounds something is kept.
func (s *Service) KeptRounds() int { return len(s.cache.of) }
