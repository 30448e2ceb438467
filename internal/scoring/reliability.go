package scoring

import "mogna/internal/stats"

// icc is ICC(1) and ICC(2) of a construct over the organisations whose scores are shown: how much of the variance lies
// between them (stats.OneWayICCOf). A hidden organisation is left out, since its mean could be worked out from the others'.
func (c *ConstructResult) icc(groups []stats.Group) {
	r, why := stats.OneWayICCOf(groups)
	c.ICC = &ICC{N: r.N, Groups: r.Groups}
	if why != stats.Computed {
		c.ICC.Reason = string(why)
		return
	}
	c.ICC1 = &r.ICC1
	if x, ok := r.ICC2(); ok {
		c.ICC2 = &x
	}
	if f, p, ok := r.FTest(); ok {
		c.ICC.F, c.ICC.P = &f, &p
	}
}
