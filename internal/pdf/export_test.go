package pdf

import "time"

// SetLimit changes how long printing may take.
func (p *Printer) SetLimit(d time.Duration) { p.limit = d }
