package scoring

import (
	"math"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

// regionSides are what a capability differs by over the municipalities whose difference is told: their mean own level in it, less the
// mean of what their heads are told to have answered. That follows from what is told, and the heads of all municipalities about one
// capability are no part of it.
type regionSides struct {
	municipalities int
	difference     []float64 // by capability, NaN where no municipality has it
}

func newRegionSides(l *ladder, sides []bothSides) (r regionSides) {
	theirs, levels, n := 0.0, make([]float64, len(l.items)), make([]float64, len(l.items))
	for o, s := range sides {
		if !s.told || l.organisations[o].Kind != survey.Municipality {
			continue
		}
		r.municipalities, theirs = r.municipalities+1, theirs+s.theirs
		for x, k := range s.capabilities {
			levels[k], n[k] = levels[k]+s.own[x], n[k]+1
		}
	}
	for k := range levels {
		r.difference = append(r.difference, levels[k]/n[k]-theirs/float64(r.municipalities))
	}
	return r
}

// calibration is an organisation's difference as it is, and beside the region's.
func (r regionSides) calibration(l *ladder, s bothSides) *Calibration {
	if !s.told {
		return &Calibration{Reason: ReasonTooFew}
	}
	c, n := &Calibration{}, float64(len(s.own))
	own, region, apart := 0.0, 0.0, make([]float64, len(s.own))
	for x, k := range s.capabilities {
		c.Capabilities = append(c.Capabilities, l.items[k].ID)
		own, region = own+s.own[x], region+r.difference[k]
		apart[x] = s.own[x] - s.heads[x] - r.difference[k]
	}
	difference := own/n - s.theirs
	region /= n
	c.Difference = &difference
	if r.municipalities < minBenchmark || region != region {
		c.Reason = ReasonTooFewOrgs
		return c
	}
	c.Region = &region
	c.judge(difference-region, apart)
	return c
}

// judge gives the centred difference Student's 95 % interval over the capabilities, whose standard deviation is told in classes
// (settle.go). The verdict is over or under where the interval excludes 0 and the difference is more than half a level.
func (c *Calibration) judge(centred float64, apart []float64) {
	n := len(apart)
	plain, _ := stats.StudentInterval(apart, confidence)
	root := math.Sqrt(float64(n))
	iv, why := stats.IntervalAround(centred, deviationClass(plain.SE*root)/root, plain.DF, confidence, n)
	if why != stats.Computed {
		c.Reason = string(why)
		return
	}
	c.Centred, c.Low, c.High = &iv.Mean, &iv.Low, &iv.High
	switch {
	case iv.Low > 0 && iv.Mean > halfLevel:
		c.Verdict = verdictOver
	case iv.High < 0 && iv.Mean < -halfLevel:
		c.Verdict = verdictUnder
	}
}
