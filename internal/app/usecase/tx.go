package usecase

import (
	"time"
)

// Limits counts how often something is done.
type Limits interface {
	// Take counts one use of a key, of which burst may come at once and one more each interval after that. Where there is no room it
	// counts nothing, and tells how long to wait. All processes count together.
	Take(key string, now time.Time, every time.Duration, burst int) (wait time.Duration, err error)
}
