package matching

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

func ExampleMaximumWeight() {
	// A path of three edges: the middle one alone is the heaviest, the outer two together weigh more.
	fmt.Println(MaximumWeight(4, []Edge{{0, 1, 2}, {1, 2, 3}, {2, 3, 2}}))
	fmt.Println(MaximumWeight(4, []Edge{{0, 1, 2}, {1, 2, 5}, {2, 3, 2}}))
	// Output:
	// [1 0 3 2]
	// [-1 2 1 -1]
}

// Three cycles that a search for augmenting paths alone gets wrong.
func TestOddCycles(t *testing.T) {
	for name, c := range map[string]struct {
		n     int
		edges []Edge
		want  []int
	}{
		"triangle with a tail":    {4, []Edge{{0, 1, 6}, {1, 2, 6}, {0, 2, 6}, {2, 3, 5}}, []int{1, 0, 3, 2}},
		"pentagon with two tails": {7, []Edge{{0, 1, 9}, {1, 2, 9}, {2, 3, 9}, {3, 4, 9}, {4, 0, 9}, {2, 5, 8}, {3, 6, 8}}, []int{4, 2, 1, 6, 0, None, 3}},
		"triangle alone":          {3, []Edge{{0, 1, 4}, {1, 2, 5}, {0, 2, 3}}, []int{None, 2, 1}},
	} {
		got := MaximumWeight(c.n, c.edges)
		if total(t, c.edges, got) != total(t, c.edges, c.want) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestWhatCannotBeAPairIsLeftOut(t *testing.T) {
	edges := []Edge{{0, 0, 9}, {0, 1, -1}, {0, 1, 0}, {0, 1, math.NaN()}, {0, 1, math.Inf(1)}, {0, 7, 3}, {-1, 0, 3}}
	if got := MaximumWeight(2, edges); !reflect.DeepEqual(got, []int{None, None}) {
		t.Errorf("matched %v", got)
	}
	if got := MaximumWeight(0, nil); len(got) != 0 {
		t.Errorf("nobody is matched with %v", got)
	}
	if got := MaximumWeight(2, append(edges, Edge{0, 1, 1}, Edge{1, 0, 2})); !reflect.DeepEqual(got, []int{1, 0}) {
		t.Errorf("matched %v", got)
	}
}

// total adds up a matching's weights, and fails where it is no matching or uses what is no edge.
func total(t fataler, edges []Edge, mate []int) (sum float64) {
	heaviest := map[[2]int]float64{}
	for _, e := range edges {
		key := [2]int{min(e.A, e.B), max(e.A, e.B)}
		heaviest[key] = max(heaviest[key], e.Weight)
	}
	for a, b := range mate {
		if b == None || b < a {
			continue
		}
		w := heaviest[[2]int{a, b}]
		if mate[b] != a || w <= 0 {
			t.Fatalf("%d and %d are no pair in %v", a, b, mate)
		}
		sum += w
	}
	return sum
}

// brute tries every matching of the vertices from v on.
func brute(weight [][]float64, v int, taken []bool) float64 {
	for v < len(weight) && taken[v] {
		v++
	}
	if v == len(weight) {
		return 0
	}
	best := brute(weight, v+1, taken)
	for w := v + 1; w < len(weight); w++ {
		if !taken[w] && weight[v][w] > 0 {
			taken[w] = true
			best = max(best, weight[v][w]+brute(weight, v+1, taken))
			taken[w] = false
		}
	}
	return best
}

func drawGraph(t *rapid.T) (n int, edges []Edge, weight [][]float64) {
	n = rapid.IntRange(0, 8).Draw(t, "n")
	real := rapid.Bool().Draw(t, "real")
	most := rapid.SampledFrom([]int{1, 3, 20}).Draw(t, "most") // few values: many ties
	weight = make([][]float64, n)
	for a := range weight {
		weight[a] = make([]float64, n)
		for b := range a {
			var w float64
			if real {
				w = rapid.Float64Range(0, float64(most)).Draw(t, "w")
			} else {
				w = float64(rapid.IntRange(0, most).Draw(t, "w"))
			}
			if rapid.IntRange(0, 3).Draw(t, "edge") > 0 {
				edges = append(edges, Edge{a, b, w})
				weight[b][a] = w
			}
		}
	}
	return n, edges, weight
}

func TestAsGoodAsEveryOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, edges, weight := drawGraph(t)
		want, got := brute(weight, 0, make([]bool, n)), 0.0
		mate := MaximumWeight(n, edges)
		for a, b := range mate {
			if b > a {
				got += weight[a][b]
			}
			if b != None && mate[b] != a {
				t.Fatalf("no matching: %v", mate)
			}
		}
		if math.Abs(got-want) > 1e-12*max(1, want) {
			t.Errorf("%v, and there is %v: %v", got, want, mate)
		}
	})
}

// prove checks by the prices that no matching is heavier: everything is paid for, and what is paid is what the matching weighs.
func prove(t fataler, s *solver, edges []edge) {
	t.Helper()
	paid, weight := int64(0), int64(0)
	for v := range s.n {
		if s.dual[v] < 0 || s.mate[v] == None && s.dual[v] != 0 {
			t.Fatalf("vertex %d has the price %d", v, s.dual[v])
		}
		paid += s.dual[v]
	}
	for b := int32(s.n); b < int32(2*s.n); b++ {
		if s.children[b] != nil {
			if s.dual[b] < 0 {
				t.Fatalf("blossom %d has the price %d", b, s.dual[b])
			}
			paid += s.dual[b] * int64(len(s.inside[b])/2)
		}
	}
	heaviest := map[[2]int32]int64{}
	for _, e := range edges {
		if over := s.dual[e.a] + s.dual[e.b] + s.shared(e) - e.w; over < 0 {
			t.Fatalf("edge %v lacks %d", e, -over)
		}
		key := [2]int32{min(e.a, e.b), max(e.a, e.b)}
		heaviest[key] = max(heaviest[key], e.w)
	}
	for a, b := range s.mate {
		if b > int32(a) {
			weight += heaviest[[2]int32{int32(a), b}]
		}
	}
	if paid != weight {
		t.Fatalf("paid %d for a matching of %d", paid, weight)
	}
}

func random(seed uint64, n, m int, values int) []Edge {
	rnd := rand.New(rand.NewPCG(seed, 7))
	edges := make([]Edge, 0, m)
	for range m {
		w := rnd.Float64()
		if values > 0 {
			w = float64(1 + rnd.IntN(values))
		}
		edges = append(edges, Edge{rnd.IntN(n), rnd.IntN(n), w})
	}
	return edges
}

func TestLargeGraphsAreProvenBest(t *testing.T) {
	for _, c := range []struct{ n, m, values int }{
		{30, 60, 0}, {30, 400, 0}, {50, 100, 2}, {50, 1225, 3}, {51, 1275, 1}, {200, 400, 1}, {200, 700, 2}, {290, 42000, 0}, {290, 42000, 40}, {2000, 6000, 5}, {10000, 30000, 0}, {10000, 30000, 3},
	} {
		for seed := range uint64(max(1, 2000/c.n)) {
			edges := random(seed, c.n, c.m, c.values)
			w := whole(c.n, edges)
			prove(t, solveSparsely(c.n, w), w)
			total(t, edges, MaximumWeight(c.n, edges))
		}
	}
}

// Where a few vertices have the heaviest edges with all others, the first part of the graph says little about the rest.
func TestStarsAreProvenBest(t *testing.T) {
	for seed := range uint64(40) {
		rnd := rand.New(rand.NewPCG(seed, 3))
		n := 60 + int(seed)
		worth := make([]float64, n)
		for v := range worth {
			worth[v] = math.Abs(rnd.NormFloat64())
		}
		var edges []Edge
		for a := range n {
			for b := range a {
				edges = append(edges, Edge{a, b, math.Round(20 * (math.Abs(worth[a]-worth[b]) + rnd.Float64()/4))})
			}
		}
		w := whole(n, edges)
		prove(t, solveSparsely(n, w), w)
	}
}

func TestNestedBlossomsAreProvenBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(3, 40).Draw(t, "n")
		edges := random(rapid.Uint64().Draw(t, "seed"), n, rapid.IntRange(n, 3*n).Draw(t, "m"), rapid.IntRange(0, 12).Draw(t, "values"))
		w := whole(n, edges)
		s := solveSparsely(n, w)
		prove(t, s, w)
	})
}

// fataler is a test or a property check.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

func BenchmarkMaximumWeight(b *testing.B) {
	for _, c := range []struct{ n, m int }{{15, 105}, {290, 42000}, {10000, 30000}, {10000, 120000}} {
		edges := random(1, c.n, c.m, 0)
		b.Run(fmt.Sprintf("%d×%d", c.n, c.m), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				MaximumWeight(c.n, edges)
			}
		})
	}
}
