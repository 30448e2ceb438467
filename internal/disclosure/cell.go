package disclosure

// cell is what a reader learns of a figure: that it is at least low and below high.
type cell struct {
	*group
	low, high float64
}

// bounds are the least and the most that somebody may have added for the cell to be shown. Beyond them the others' answers lie
// nearer to one end of their scales than the margin, as that person sees it.
func (c cell) bounds(s Stratum) (least, most float64) {
	return max(0, s.Weight-(100-c.margin-c.high)), min(s.Weight, c.low-c.margin)
}

// undominated reports whether what everybody has added lies within the bounds.
func (c cell) undominated() bool {
	for _, s := range c.strata {
		if least, most := c.bounds(s); s.Least < least-slack || s.Most > most+slack {
			return false
		}
	}
	return true
}

// safe reports whether every answer of everybody keeps enough options, whatever the answers are that have led to the cell.
func (c cell) safe() bool {
	if c.inTheMiddle() {
		return true
	}
	c.each = c.each[:0]
	for _, s := range c.strata {
		least, most := c.bounds(s)
		within, some := span{0, s.Weight, s.Step}.within(least, most, s.Even)
		if !some {
			return false
		}
		c.each = append(c.each, within)
	}
	return c.pairs(func(reader, person int, i Item) bool {
		options := 0
		for _, at := range i.Positions {
			if c.leaves(reader, person, i, at) {
				options++
			}
		}
		return options >= Needed(len(i.Positions))
	})
}

// inTheMiddle holds where nobody's answers, and no one more, can bring the figure near an end.
func (c cell) inTheMiddle() bool {
	weight, one := 0.0, c.margin
	for _, s := range c.strata {
		weight = max(weight, s.Weight)
		for _, i := range s.Items {
			one = max(one, i.Span)
		}
	}
	return c.low >= weight+one && c.high <= 100-weight-one
}

// leaves reports whether a person's answer may lie at a place on its scale, as a reader sees it who may themselves have answered
// anything: whether the others can bring the sum into the cell, and to where it is shown.
func (c cell) leaves(reader, person int, i Item, at float64) bool {
	s := c.strata[person]
	least, most := c.bounds(s)
	rest, some := span{at * i.Span, at*i.Span + s.Weight - i.Span, s.Step}.within(least, most, s.Even)
	if !some {
		return false
	}
	low, high := rest.low, rest.high
	c.sets = append(c.sets[:0], rest)
	for n, e := range c.each {
		free := float64(c.free(n, reader, person))
		c.sets = append(c.sets, span{free * e.low, free * e.high, e.step})
		low, high = low+free*e.low, high+free*e.high
	}
	least, most = c.bounds(c.strata[reader])
	return least+high >= c.low && most+low < c.high && gap(c.sets) <= c.high-c.low
}
