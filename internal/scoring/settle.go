package scoring

import (
	"math"

	"mogna/internal/stats"
)

const (
	classWidth = 5.0    // points, in which the standard deviation of a construct is told
	leastClass = 10.0   // and no less, so that it never tells that all answered alike
	leastDF    = 10     // degrees of freedom for a standard deviation to be told at all, in others than any one organisation
	leastSpan  = 20_000 // sum of squares that a class must leave room for: some answers far from the others'
)

// settle lays the intervals. A group of a few says too little of how its own members scatter, and what it says it says of them;
// so all organisations' respondents together give one standard deviation of a construct (the pooled one, within organisation and
// role), told in classes. It tells nothing of any one organisation: enough of it must be made of the others', and the class so wide that all of it
// could be one's. An organisation's standard error follows from it by how many have answered: a generalised variance
// function (Wolter 2007, ch. 7).
func (m *maturity) settle() {
	eachParallel(len(m.s.nodes)+1, sharedWorker(func(n int) {
		sd, df := m.deviation(n)
		unit, why := stats.IntervalAround(0, 1, df, confidence, 1)
		for o := range m.outcomes {
			m.figures(o, n).lay(sd, unit, why == stats.Computed)
		}
	}))
}

func (m *maturity) deviation(n int) (sd, df float64) {
	ss, degrees, largest := 0.0, 0, 0
	for o := range m.outcomes {
		s := m.figures(o, n).scatter
		ss, degrees, largest = ss+s.ss, degrees+s.df, max(largest, s.df)
	}
	if degrees-largest < leastDF {
		return math.NaN(), 0
	}
	df = float64(degrees)
	return deviationClass(math.Sqrt(max(ss, leastSpan) / df)), df
}

// deviationClass rounds a standard deviation up to its class. What sums in another order may differ by is no reason for the next.
func deviationClass(sd float64) float64 {
	return max(leastClass, classWidth*math.Ceil(sd/classWidth-1e-9))
}

// lay takes the interval of a standard error of 1. Where nobody has a score of their own, nothing is known of how sure a figure is.
func (f *nodeOutcome) lay(sd float64, unit stats.Interval, known bool) {
	f.low, f.high, f.interval, f.group = math.NaN(), math.NaN(), stats.Interval{}, stats.Group{}
	if f.point != f.point || !known || !(f.scatter.mean > 0) {
		return
	}
	f.group = stats.GroupWith(f.n, f.point, sd*sd)
	se := sd * math.Sqrt(f.scatter.mean)
	f.low, f.high = f.point-unit.High*se, f.point+unit.High*se
	f.interval = stats.Interval{Mean: f.point, Low: f.low, High: f.high, SE: se, DF: unit.DF, N: f.n}
}
