package stats

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// Estimate is a score as far as ranking asks: its standard error and degrees of freedom, infinite where the error is known. Without a
// standard error above 0, or without degrees of freedom, it is compared with nothing.
type Estimate struct{ Value, SE, DF float64 }

func (e Estimate) comparable() bool { return finite(e.Value, e.SE) && e.SE > 0 && e.DF > 0 }

// RankSet holds a rank between the least and the greatest that it may have; 1 is the highest score's.
type RankSet struct{ Low, High int }

// AmongAll stands for the family of all differences.
const AmongAll = -1

// Ranker makes rank sets one after the other, with memory that it uses again.
type Ranker struct{ ranking }

// RankSets are confidence sets for the ranks of estimates that are independent of each other (Mogstad, Romano, Shaikh and Wilhelm
// 2024). The rank of j is at least 1 + #{k surely higher} and at most n − #{k surely lower}. Surely is a difference
// t = (xⱼ − x_k)/√(SEⱼ² + SE_k²) that Holm's step-down (1979) rejects to be 0, with Welch's degrees of freedom. A marginal set takes
// the n − 1 differences of j itself, and holds j's rank at the level; the simultaneous sets take all n(n−1)/2, and hold all ranks at
// once.
//
// Holm's procedure controls the error of either family whatever the dependence between its differences. Estimates that are equal are
// neither higher. What can be compared with nothing has the widest set.
//
// Each difference that is surely one is told to sure: in the family of j, or AmongAll.
//
// It takes n·log n and, for each pair that may be sure by itself, some fifty nanoseconds: n(n−1)/2 pairs at the most.
func (r *Ranker) RankSets(x []Estimate, level float64, sure ...func(j, higher, lower int)) (marginal, simultaneous []RankSet) {
	r.compare(x, 1-level)
	marginal, simultaneous = WidestRanks(len(x)), WidestRanks(len(x))
	tell := func(j int, c comparison) {
		for _, told := range sure {
			told(j, int(c.higher), int(c.lower))
		}
	}
	for j := range x {
		r.holm(r.of[j], len(r.members)-1, func(n int32) {
			c := r.comparisons[n]
			marginal[j].Narrow(int(c.higher) == j)
			tell(j, c)
		})
	}
	r.holm(r.all, r.pairs(), func(n int32) {
		c := r.comparisons[n]
		simultaneous[c.higher].Narrow(true)
		simultaneous[c.lower].Narrow(false)
		tell(AmongAll, c)
	})
	return marginal, simultaneous
}

// Narrow takes the last place away where something lies surely lower, or the first where it lies surely higher.
func (s *RankSet) Narrow(lower bool) {
	if lower {
		s.High--
	} else {
		s.Low++
	}
}

// WidestRanks are the sets of n of which nothing is known.
func WidestRanks(n int) []RankSet {
	sets := make([]RankSet, n)
	for j := range sets {
		sets[j] = RankSet{1, n}
	}
	return sets
}

// ranking is the comparisons of estimates that may be sure at all: one at a time at the level.
type ranking struct {
	alpha       float64
	estimates   []Estimate
	members     []member // that can be compared, the highest first
	comparisons []comparison
	all         []candidate
	of          [][]candidate // those of each estimate
	block       []candidate   // which they lie in
	counts      []int
}

type member struct {
	Estimate
	variance float64
	place    int32
}

// comparison is one pair.
type comparison struct {
	higher, lower int32
	t             float64
}

// candidate is a comparison by its place, with the normal deviate that is about as rare as its t.
type candidate struct {
	deviate float64
	place   int32
}

func (r *ranking) compare(x []Estimate, alpha float64) {
	r.alpha, r.estimates, r.members, r.comparisons, r.all = alpha, x, r.members[:0], r.comparisons[:0], r.all[:0]
	r.of = slices.Grow(r.of[:0], len(x))[:len(x)]
	clear(r.of)
	fewest := math.Inf(1)
	for j, e := range x {
		if e.comparable() {
			r.members, fewest = append(r.members, member{e, square(e.SE), int32(j)}), min(fewest, e.DF)
		}
	}
	if len(r.members) < 2 {
		return
	}
	slices.SortFunc(r.members, func(a, b member) int {
		if a.Value != b.Value {
			return cmp.Compare(b.Value, a.Value)
		}
		return cmp.Compare(a.place, b.place)
	})
	certain := square(upperT(alpha/float64(2*r.pairs()), fewest))
	r.counts = slices.Grow(r.counts[:0], len(x))[:len(x)]
	clear(r.counts)
	r.eachPossible(func(a, b *member, squared float64) {
		c := candidate{math.Inf(1), int32(len(r.comparisons))}
		x := comparison{a.place, b.place, math.Sqrt(squared)}
		switch {
		case squared >= certain:
		case nearNormal(x.t, fewest): // and no difference has fewer degrees of freedom than either of its estimates
			c.deviate = x.t
		default:
			c.deviate = normalDeviate(x.t, satterthwaitePair(a.Estimate, b.Estimate))
		}
		r.comparisons, r.all = append(r.comparisons, x), append(r.all, c)
		r.counts[a.place]++
		r.counts[b.place]++
	})
	r.share()
}

func (r *ranking) pairs() int { return len(r.members) * (len(r.members) - 1) / 2 }

// eachPossible visits the pairs of which the first may be surely higher, with the square of their t. Of each it begins with the one
// furthest below, and ends where no one nearer can be sure.
func (r *ranking) eachPossible(visit func(higher, lower *member, squared float64)) {
	possible, least := square(r.critical(1)), math.Inf(1) // no t distribution is narrower than the normal
	for n := range r.members {
		least = min(least, r.members[n].variance)
	}
	for j := range r.members {
		a := &r.members[j]
		for k := len(r.members) - 1; k > j; k-- {
			b := &r.members[k]
			d := square(a.Value - b.Value)
			if d == 0 || d < possible*(a.variance+least) {
				break
			}
			if v := a.variance + b.variance; d >= possible*v {
				visit(a, b, d/v)
			}
		}
	}
}

// share gives each estimate its candidates.
func (r *ranking) share() {
	r.block = slices.Grow(r.block[:0], 2*len(r.all))[:2*len(r.all)]
	at := 0
	for j, n := range r.counts {
		r.of[j], at = r.block[at:at:at+n], at+n
	}
	for n, x := range r.comparisons {
		r.of[x.higher], r.of[x.lower] = append(r.of[x.higher], r.all[n]), append(r.of[x.lower], r.all[n])
	}
}

// holm visits what Holm's step-down rejects of m hypotheses, of which the list has those that can be. With r rejected, all below
// alpha/(m−r) go, until none does: where that stops is where the step-down through the sorted probabilities stops.
func (r *ranking) holm(list []candidate, m int, rejected func(place int32)) {
	for gone := -1; gone != 0; {
		left, threshold, deviate := list[:0:len(list)], r.alpha/float64(m), r.critical(m)
		for _, c := range list {
			switch {
			case c.deviate < deviate-deviateError:
				left = append(left, c)
			case c.deviate > deviate+deviateError || r.p(r.comparisons[c.place]) <= threshold:
				rejected(c.place)
			default:
				left = append(left, c)
			}
		}
		gone = len(list) - len(left)
		list, m = left, m-gone
	}
}

// critical is the normal deviate of one of m comparisons.
func (r *ranking) critical(m int) float64 {
	return -distuv.UnitNormal.Quantile(r.alpha / float64(2*max(1, m)))
}

// p is the exact probability, which is asked for where deviates are near each other.
func (r *ranking) p(c comparison) float64 {
	return tTwoSided(c.t, satterthwaitePair(r.estimates[c.higher], r.estimates[c.lower]))
}

// satterthwaitePair is the degrees of freedom of a difference (Welch 1947).
func satterthwaitePair(a, b Estimate) float64 {
	share := square(a.SE) / (square(a.SE) + square(b.SE))
	return 1 / (square(share)/a.DF + square(1-share)/b.DF)
}

// upperT is the t of which so much of the distribution lies beyond.
func upperT(tail, df float64) float64 {
	if math.IsInf(df, 1) {
		return -distuv.UnitNormal.Quantile(tail)
	}
	return -distuv.StudentsT{Mu: 0, Sigma: 1, Nu: df}.Quantile(tail)
}

// deviateError is more than normalDeviate is off by, up to 7 standard deviations.
const deviateError = 0.01

// normalDeviate is the normal deviate that is as rare as a t (Hill 1970, algorithm 395): near enough to spare most
// pairs the exact probability, which takes a hundred times as long. Below 8 degrees of freedom it is not near, and none is given.
func normalDeviate(t, df float64) float64 {
	if df < 8 {
		return math.NaN()
	}
	if nearNormal(t, df) {
		return t
	}
	a := df - 0.5
	b := 48 * a * a
	zz := a * math.Log1p(t*t/df)
	return (((((-.4*zz-3.3)*zz-24)*zz-85.5)/(.8*zz*zz+100+b)+zz+3)/b + 1) * math.Sqrt(zz)
}

// nearNormal reports whether a t is itself near enough its normal deviate, from which the first term of their difference in 1/df tells it
// (Cornish and Fisher 1938).
func nearNormal(t, df float64) bool { return t*(t*t+1) < 2*deviateError*df }
