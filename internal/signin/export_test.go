package signin

import "time"

// WithClock replaces time.Now.
func WithClock(now func() time.Time) Option { return func(p *Provider) { p.now = now } }
