package matching

// edgesAtATime is how many edges each vertex brings in at a time.
const edgesAtATime = 4

// solveSparsely solves a graph by way of a sparse part of it. Edges outside of the part that the prices found don't pay for come in, a few
// at each vertex, and the part is solved anew. Once all edges are paid for, the matching is the best of the whole graph,
// since the prices prove it (as Applegate and Cook, Solving large-scale matching problems, 1993).
func solveSparsely(n int, edges []edge) *solver {
	if len(edges) <= edgesAtATime*n {
		return solve(n, edges)
	}
	in := make([]bool, len(edges))
	s := newSolver(n, edges) // its prices pay for all, and tell which edges are the nearest to not being paid for
	takeIn(in, s.dearest(in, func(int64) bool { return true }))
	s = solve(n, chosenEdges(edges, in))
	for {
		s.edges = edges
		found := s.dearest(in, func(lack int64) bool { return lack > 0 })
		if !takeIn(in, found) {
			return s
		}
		s = s.resume(chosenEdges(edges, in))
	}
}

// resume solves a graph of more edges from where another was solved. Blossoms are taken apart, their prices laid on their
// vertices; the vertices pay what new edges lack; and who is then too dear for the partner goes without one for a start.
func (s *solver) resume(edges []edge) *solver {
	next := newSolver(s.n, edges)
	for v := range int32(s.n) {
		next.dual[v] = s.dual[v]
		for b := s.parent[v]; b != None; b = s.parent[b] {
			next.dual[v] += s.dual[b] / 2
		}
	}
	for _, e := range edges {
		if lack := e.w - next.dual[e.a] - next.dual[e.b]; lack > 0 {
			next.dual[e.a] += lack - lack/2
			next.dual[e.b] += lack / 2
		}
	}
	for _, e := range edges {
		if s.mate[e.a] == e.b && next.dual[e.a]+next.dual[e.b] == e.w {
			next.mate[e.a], next.mate[e.b] = e.b, e.a
		}
	}
	next.run()
	return next
}

func chosenEdges(edges []edge, in []bool) []edge {
	var part []edge
	for i, e := range edges {
		if in[i] {
			part = append(part, e)
		}
	}
	return part
}

func takeIn(in []bool, found [][edgesAtATime]offer) (any bool) {
	for v := range found {
		for _, o := range found[v] {
			if o.edge > 0 {
				in[o.edge-1], any = true, true
			}
		}
	}
	return any
}

// offer is an edge, from 1, and how much its prices lack of its weight.
type offer struct {
	edge int32
	lack int64
}

// dearest finds, of the edges outside of the part, the few at each vertex whose prices lack the most; of equal ones the first.
func (s *solver) dearest(in []bool, wanted func(lack int64) bool) [][edgesAtATime]offer {
	top := make([][edgesAtATime]offer, s.n)
	for i, e := range s.edges {
		if in[i] {
			continue
		}
		lack := e.w - s.dual[e.a] - s.dual[e.b]
		if !wanted(lack) {
			continue
		}
		if lack -= s.shared(e); wanted(lack) {
			keepOffer(&top[e.a], offer{int32(i) + 1, lack})
			keepOffer(&top[e.b], offer{int32(i) + 1, lack})
		}
	}
	return top
}

func keepOffer(top *[edgesAtATime]offer, o offer) {
	at := edgesAtATime
	for at > 0 && (top[at-1].edge == 0 || top[at-1].lack < o.lack) {
		at--
	}
	if at < edgesAtATime {
		copy(top[at+1:], top[at:edgesAtATime-1])
		top[at] = o
	}
}

// shared is what the blossoms round both ends of an edge pay.
func (s *solver) shared(e edge) (z int64) {
	if s.top[e.a] != s.top[e.b] {
		return 0
	}
	s.marks++
	for b := s.parent[e.a]; b != None; b = s.parent[b] {
		s.mark[b] = s.marks
	}
	for b := s.parent[e.b]; b != None; b = s.parent[b] {
		if s.mark[b] == s.marks {
			z += s.dual[b]
		}
	}
	return z
}
