package access

import (
	"time"
)

const (
	// StaffIdle is how long staff may do nothing before they have to sign in again; the pages warn before. A respondent's link is
	// not bound by it.
	StaffIdle = 30 * time.Minute
	// noticed is how finely it is kept, so that a session isn't written at every request.
	idleResolution = time.Minute
)

// ExpireIdle gives credentials as they stand after a request at this moment, and whether they differ from before: staff who have
// done nothing for too long are signed out.
func (s *Service) ExpireIdle(c Credentials) (Credentials, bool) {
	if c.Staff == 0 && !c.Operator {
		return c, false
	}
	switch idle := s.clock().Sub(time.Unix(c.Seen, 0)); {
	case idle > StaffIdle:
		c.Staff, c.SignIn, c.Operator, c.Proven, c.Seen = 0, 0, false, false, 0
	case idle > idleResolution:
		c.Seen = s.clock().Unix()
	default:
		return c, false
	}
	return c, true
}
