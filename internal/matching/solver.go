package matching

type edge struct {
	a, b int32
	w    int64
}

// arc is an edge seen from one side.
type arc struct{ from, to int32 }

var nowhere = arc{None, None}

// label says how a blossom stands in the tree that is being grown.
type label uint8

const (
	free  label = iota // outside the tree
	outer              // at an even distance from the root: its price falls
	inner              // at an odd distance: its price rises
)

// solver holds the matching and the prices. Vertices are 0 to n−1; from n on are blossoms, odd cycles of vertices and smaller
// blossoms that act as one vertex. A vertex counts as a blossom of itself.
type solver struct {
	n     int
	edges []edge
	at    [][]int32 // the edges at each vertex
	mate  []int32

	dual  []int64 // u of vertices, z of blossoms, as they were at the time of the stamp
	stamp []int64
	top   []int32 // the outermost blossom round each vertex

	parent   []int32
	base     []int32   // the one vertex of a blossom whose partner is outside of it
	children [][]int32 // in the order of the cycle, the one with the base first
	links    [][]arc   // links[i] joins children[i] to the next
	inside   [][]int32 // the vertices
	spare    []int32   // numbers for blossoms to come

	label   []label
	via     []arc // how the tree reached a blossom; nowhere at the root
	mark    []int32
	marks   int32
	touched []int32

	now    int64 // how far prices have moved since the tree was begun
	limit  int64 // when its growing ends at the latest
	events events
}

func newSolver(n int, edges []edge) *solver {
	s := &solver{n: n, edges: edges, at: make([][]int32, n), mate: make([]int32, n), dual: make([]int64, 2*n), stamp: make([]int64, 2*n),
		top: make([]int32, n), parent: make([]int32, 2*n), base: make([]int32, 2*n), children: make([][]int32, 2*n), links: make([][]arc, 2*n), inside: make([][]int32, 2*n),
		label: make([]label, 2*n), via: make([]arc, 2*n), mark: make([]int32, 2*n)}
	for v := range int32(n) {
		s.mate[v], s.top[v], s.base[v], s.inside[v] = None, v, v, []int32{v}
	}
	for b := range int32(2 * n) {
		s.parent[b], s.via[b] = None, nowhere
	}
	for b := int32(2*n) - 1; b >= int32(n); b-- {
		s.spare = append(s.spare, b)
	}
	for i, e := range edges {
		for _, v := range [2]int32{e.a, e.b} {
			s.at[v] = append(s.at[v], int32(i))
			s.dual[v] = max(s.dual[v], e.w/2) // so every edge is paid for
		}
	}
	return s
}

// solve grows a tree from every vertex that has neither a partner nor the price 0. Each tree ends with a partner for its root,
// or with some vertex at price 0 that can go without one at no loss.
func solve(n int, edges []edge) *solver {
	s := newSolver(n, edges)
	s.run()
	return s
}

func (s *solver) run() {
	for v := range int32(s.n) {
		if s.mate[v] == None && s.dual[v] > 0 {
			s.grow(v)
		}
	}
}

// price is u(v) now.
func (s *solver) price(v int32) int64 {
	switch s.label[s.top[v]] {
	case outer:
		return s.dual[v] - (s.now - s.stamp[v])
	case inner:
		return s.dual[v] + (s.now - s.stamp[v])
	}
	return s.dual[v]
}

// blossomPrice is z(b) now, of an outermost blossom.
func (s *solver) blossomPrice(b int32) int64 {
	switch s.label[b] {
	case outer:
		return s.dual[b] + 2*(s.now-s.stamp[b])
	case inner:
		return s.dual[b] - 2*(s.now-s.stamp[b])
	}
	return s.dual[b]
}

// slack is how much too dear an edge between two outermost blossoms is.
func (s *solver) slack(e edge) int64 { return s.price(e.a) + s.price(e.b) - e.w }

// settle brings the stored prices of an outermost blossom and of its vertices up to now.
func (s *solver) settle(b int32) {
	for _, v := range s.inside[b] {
		s.dual[v], s.stamp[v] = s.price(v), s.now
	}
	s.settleBlossom(b)
}

func (s *solver) settleBlossom(b int32) {
	if b >= int32(s.n) {
		s.dual[b], s.stamp[b] = s.blossomPrice(b), s.now
	}
}
